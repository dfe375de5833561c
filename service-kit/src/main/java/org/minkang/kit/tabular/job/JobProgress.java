package org.minkang.kit.tabular.job;

/** What a running job says of itself, read now and then by whoever keeps its lease. */
final class JobProgress {

    private volatile JobCounts counts = JobCounts.NONE;

    JobCounts counts() {
        return counts;
    }

    void report(long rowsRead, long rowsValid) {
        counts = new JobCounts(rowsRead, rowsValid, 0);
    }
}
