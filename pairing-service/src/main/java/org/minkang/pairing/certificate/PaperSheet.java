package org.minkang.pairing.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * Pages of A4 that are written from top to bottom. The font, Noto Sans SC under the SIL Open Font License, is embedded with the characters
 * that were used, so that paper and screen look alike everywhere.
 */
final class PaperSheet implements AutoCloseable {

    private static final String FONT = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final int MISSING = 0x3013; // 〓, as printers set for a character that their case lacks

    private static final float MARGIN = 64;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float SIZE = 11;
    private static final float LEADING = 20;
    private static final float TITLE_SIZE = 24;
    private static final float QR_SIZE = 132;
    private static final float THIN = 0.6f;
    private static final float BELOW = 6;

    private final PDDocument document = new PDDocument();
    private final TrueTypeFont letters;
    private final CmapLookup known;
    private final PDType0Font font;
    private PDPageContentStream page;
    private float y;

    PaperSheet(String title) throws IOException {
        try (InputStream file = new ClassPathResource(FONT, PaperSheet.class.getClassLoader()).getInputStream()) {
            this.letters = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        }
        this.known = letters.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, letters, true);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("zh-CN");
        this.page = newPage();
    }

    /** A title in the middle. */
    void title(String text) throws IOException {
        write(text, MARGIN + (WIDTH - width(text, TITLE_SIZE)) / 2, TITLE_SIZE);
        y -= 2 * LEADING;
    }

    /** A line, or as many as it takes. */
    void line(String text) throws IOException {
        for (String part : wrapped(text, WIDTH)) {
            need(LEADING);
            write(part, MARGIN, SIZE);
            y -= LEADING;
        }
    }

    /** A row of a table, as high as its highest cell. */
    void row(List<Float> columns, List<String> cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            float end = column + 1 < columns.size() ? columns.get(column + 1) : WIDTH;
            wrapped.add(wrapped(cells.get(column), end - columns.get(column) - SIZE));
            lines = Math.max(lines, wrapped.get(column).size());
        }
        need(lines * LEADING);
        float top = y;
        for (int column = 0; column < cells.size(); column++) {
            y = top;
            for (String part : wrapped.get(column)) {
                write(part, MARGIN + columns.get(column), SIZE);
                y -= LEADING;
            }
        }
        y = top - lines * LEADING;
    }

    /** A thin line across, below what was written last. */
    void rule() throws IOException {
        page.setLineWidth(THIN);
        page.moveTo(MARGIN, y + LEADING - BELOW);
        page.lineTo(MARGIN + WIDTH, y + LEADING - BELOW);
        page.stroke();
    }

    void gap() {
        y -= LEADING / 2;
    }

    void colour(Color colour) throws IOException {
        page.setNonStrokingColor(colour);
    }

    /** A QR code, and lines to the right of it. */
    void beside(String coded, List<String> lines) throws IOException {
        need(Math.max(QR_SIZE, (lines.size() + 1) * LEADING));
        float top = y;
        qr(coded, MARGIN, top + SIZE - QR_SIZE);
        for (String text : lines) {
            for (String part : wrapped(text, WIDTH - QR_SIZE - SIZE)) {
                write(part, MARGIN + QR_SIZE + SIZE, SIZE);
                y -= LEADING;
            }
        }
        y = Math.min(y, top - QR_SIZE);
    }

    /** The finished document; nothing can be written after. */
    byte[] bytes() throws IOException {
        page.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        letters.close();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = PDRectangle.A4.getHeight() - MARGIN - TITLE_SIZE;
        return new PDPageContentStream(document, next);
    }

    private void need(float height) throws IOException {
        if (y - height < MARGIN - LEADING) {
            page.close();
            page = newPage();
        }
    }

    private void write(String text, float x, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable(text));
        page.endText();
    }

    private List<String> wrapped(String text, float most) throws IOException {
        return LineBreaks.at(most, text, character -> width(character, SIZE));
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    private String printable(String text) {
        return text.codePoints()
                .map(character -> known.getGlyphId(character) == 0 ? MISSING : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void qr(String coded, float left, float bottom) throws IOException {
        BitMatrix modules = modules(coded);
        float module = QR_SIZE / modules.getHeight();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    page.addRect(left + column * module, bottom + QR_SIZE - (row + 1) * module, module, module);
                }
            }
        }
        page.fill();
    }

    /** One bit a module, the quiet zone included. */
    private static BitMatrix modules(String coded) {
        try {
            return new QRCodeWriter()
                    .encode(
                            coded,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds " + coded, tooLong);
        }
    }
}
