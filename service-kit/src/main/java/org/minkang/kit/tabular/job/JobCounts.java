package org.minkang.kit.tabular.job;

/**
 * How far a job is.
 *
 * @param rowsRead rows of the file read so far
 * @param rowsValid rows among them without an error
 * @param rowsWritten rows that made a change, known at the end
 */
public record JobCounts(long rowsRead, long rowsValid, long rowsWritten) {

    static final JobCounts NONE = new JobCounts(0, 0, 0);
}
