package org.minkang.kit.tabular.job;

/** Media types of tables, as annotations want them. */
final class TableMedia {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String NDJSON = "application/x-ndjson";

    private TableMedia() {}
}
