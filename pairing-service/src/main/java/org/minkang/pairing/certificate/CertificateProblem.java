package org.minkang.pairing.certificate;

import org.minkang.kit.problem.ProblemType;

/** What certificates are refused for by name. */
public enum CertificateProblem implements ProblemType {
    /** The person has not served a single day that counts. */
    NO_SERVICE(422),
    /** No certificate has this code; said of what can be no code just as well. */
    CERTIFICATE_UNKNOWN(404);

    private final int status;

    CertificateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "pairing";
    }
}
