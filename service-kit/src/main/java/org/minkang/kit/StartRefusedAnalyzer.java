package org.minkang.kit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in one sentence why the service did not start. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartRefusedException refusal) {
        return new FailureAnalysis(String.valueOf(refusal.getMessage()), null, failure);
    }
}
