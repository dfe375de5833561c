package org.minkang.kit.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How a file is written.
 *
 * @param language of headers, labels and the sheet's name: English, or Chinese for anything else
 * @param charset of CSV: UTF-8 is written with a byte-order mark, so that spreadsheet programs see what it is
 * @param title a line above the header in XLSX; none when empty
 */
public record WriteOptions(Locale language, Charset charset, String title) {

    /** Chinese, UTF-8, no title. */
    public static final WriteOptions DEFAULT = new WriteOptions(Locale.CHINESE, StandardCharsets.UTF_8, "");

    /** The same options in another language. */
    public WriteOptions in(Locale other) {
        return new WriteOptions(other, charset, title);
    }

    /** The same options with CSV in GB 18030, which old spreadsheet programs take for granted. */
    public WriteOptions gb18030() {
        return new WriteOptions(language, TextEncoding.GB18030, title);
    }

    /** The same options with a title line. */
    public WriteOptions titled(String line) {
        return new WriteOptions(language, charset, line);
    }
}
