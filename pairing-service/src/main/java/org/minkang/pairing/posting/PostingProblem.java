package org.minkang.pairing.posting;

import org.minkang.kit.problem.ProblemType;

/** What postings are refused for by name. */
public enum PostingProblem implements ProblemType {
    /** The person is on another full-time post on one of the days. */
    ALREADY_ON_POST(409);

    private final int status;

    PostingProblem(int status) {
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
