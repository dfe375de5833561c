package org.minkang.kit.tabular;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, read element by element; names are local ones. Malformed XML is a damaged workbook. */
final class XlsxXml implements Closeable {

    private final XMLStreamReader reader;
    private final int longestText;
    private final Closeable part;

    XlsxXml(XMLStreamReader reader, int longestText, Closeable part) {
        this.reader = reader;
        this.longestText = longestText;
        this.part = part;
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw XlsxArchive.damaged();
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException malformed) {
            throw XlsxArchive.damaged();
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text up to the current element's end. What is longer than a cell may be is cut one unit beyond. */
    String text() {
        try {
            String text = "";
            StringBuilder longer = null;
            int event = reader.next();
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    if (text.isEmpty()) {
                        text = reader.getText();
                    } else {
                        longer = longer == null ? new StringBuilder(text) : longer;
                        append(longer, reader.getText());
                    }
                } else if (event != XMLStreamConstants.COMMENT && event != XMLStreamConstants.SPACE) {
                    throw XlsxArchive.damaged();
                }
                event = reader.next();
            }
            return longer == null ? text : longer.toString();
        } catch (XMLStreamException malformed) {
            throw XlsxArchive.damaged();
        }
    }

    /** The text of a rich string, whose element is the current one, without phonetic readings. */
    String richText(String element) {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (next() && !ends(element)) {
            if (starts("rPh") || ends("rPh")) {
                phonetic = starts("rPh");
            } else if (starts("t")) {
                String run = text();
                append(text, phonetic ? "" : run);
            }
        }
        // Spreadsheet programs write a carriage return within a cell this way.
        return text.indexOf("_x000D_") < 0 ? text.toString() : text.toString().replace("_x000D_", "");
    }

    private void append(StringBuilder text, String more) {
        text.append(more, 0, Math.max(0, Math.min(more.length(), longestText + 1 - text.length())));
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
