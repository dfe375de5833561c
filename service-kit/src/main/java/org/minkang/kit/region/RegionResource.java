package org.minkang.kit.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the divisions that the kit ships. */
final class RegionResource {

    private RegionResource() {}

    static List<Region> read() {
        try (InputStream file = Objects.requireNonNull(RegionResource.class.getResourceAsStream("regions.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return rows.stream().map(RegionResource::region).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(NamedCsvRecord row) {
        String successor = row.getField("successor");
        return new Region(
                new RegionCode(row.getField("code")),
                row.getField("name"),
                RegionLevel.valueOf(row.getField("level")),
                date(row.getField("validFrom")),
                date(row.getField("validTo")),
                successor.isEmpty() ? null : new RegionCode(successor));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
