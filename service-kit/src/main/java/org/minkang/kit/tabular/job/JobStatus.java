package org.minkang.kit.tabular.job;

/** Where a job stands (作业状态). */
public enum JobStatus {
    /** 接收中: its file is still coming in; nobody sees it yet. */
    RECEIVING,
    /** 排队: its turn has not come yet. */
    QUEUED,
    /** 办理中: it is worked on. */
    RUNNING,
    /** 完成: also a dry run that found errors, and an import of the good rows only; errorCount tells whether there were any. */
    SUCCEEDED,
    /** 失败: nothing was written. */
    FAILED;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }
}
