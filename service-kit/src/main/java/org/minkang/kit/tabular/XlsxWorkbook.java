package org.minkang.kit.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook says about itself.
 *
 * @param sheets its visible sheets in order
 * @param dates how it counts days
 * @param texts the texts its cells share
 */
record XlsxWorkbook(List<Sheet> sheets, DayCount dates, List<String> texts) {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** A sheet and the part of the archive that holds it. */
    record Sheet(String name, String part) {}

    static XlsxWorkbook read(XlsxArchive archive) throws IOException {
        Map<String, String> targets = new HashMap<>();
        String texts = relations(archive, targets);
        List<Sheet> sheets = new ArrayList<>();
        DayCount dates = DayCount.FROM_1900;
        try (XlsxXml xml = archive.part(WORKBOOK)) {
            if (xml == null) {
                throw XlsxArchive.damaged();
            }
            while (xml.next()) {
                if (xml.starts("workbookPr") && xml.flag("date1904")) {
                    dates = DayCount.FROM_1904;
                } else if (xml.starts("sheet") && isVisible(xml)) {
                    sheets.add(sheet(xml, targets));
                }
            }
        }
        return new XlsxWorkbook(List.copyOf(sheets), dates, sharedTexts(archive, texts));
    }

    private static boolean isVisible(XlsxXml xml) {
        String state = xml.attribute("state");
        return state == null || state.equals("visible");
    }

    private static Sheet sheet(XlsxXml xml, Map<String, String> targets) {
        String name = xml.attribute("name");
        String part = targets.get(xml.attribute("id"));
        if (name == null || part == null) {
            throw XlsxArchive.damaged();
        }
        return new Sheet(name, part);
    }

    /** Fills in which part each relation means; answers the part of the shared texts, or an empty text. */
    private static String relations(XlsxArchive archive, Map<String, String> targets) throws IOException {
        String texts = "";
        try (XlsxXml xml = archive.part(RELATIONS)) {
            while (xml != null && xml.next()) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && target != null) {
                    String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    targets.put(id, part);
                    String type = xml.attribute("Type");
                    texts = type != null && type.endsWith("/sharedStrings") ? part : texts;
                }
            }
        }
        return texts;
    }

    private static List<String> sharedTexts(XlsxArchive archive, String part) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XlsxXml xml = part.isEmpty() ? null : archive.sharedTexts(part)) {
            while (xml != null && xml.next()) {
                if (xml.starts("si")) {
                    texts.add(xml.richText("si"));
                }
            }
        }
        return texts;
    }
}
