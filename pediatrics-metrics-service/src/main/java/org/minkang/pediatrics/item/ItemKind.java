package org.minkang.pediatrics.item;

/** What values an item takes. */
public enum ItemKind {
    /** A whole number, 0 to 10,000,000. */
    COUNT(10_000_000),
    /** 1 for yes, 0 for no. */
    YES_NO(1),
    /** Renminbi in fen, 0 to 10 billion yuan. */
    AMOUNT(1_000_000_000_000L);

    private final long most;

    ItemKind(long most) {
        this.most = most;
    }

    /** The largest value that may be reported. */
    public long most() {
        return most;
    }

    /** Whether {@code value} may be reported. */
    public boolean admits(long value) {
        return value >= 0 && value <= most;
    }
}
