package org.minkang.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.minkang.kit.region.CountedRegions;
import org.minkang.kit.region.Region;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;

/** Made-up institutions, populations and returns of the whole country, always the same ones: institutions lie where people live. */
final class NationalSet {

    static final int LAST_YEAR = 2024;
    static final String INSTITUTION_COLUMNS =
            "credit_code, id, name, class_code, level, grade, area_code, status, version";

    private static final List<String> LEAVES = Regions.standard().counties(RegionCode.NATION).stream()
            .map(Region::code)
            .map(RegionCode::value)
            .toList();

    /** Three hospitals, a hospital for women and children, two community centres and four township centres. */
    private static final List<String> CLASSES =
            List.of("A100", "C220", "B100", "C220", "A100", "C220", "G100", "B100", "C220", "A100");

    private static final int SMALLEST = 20_000;
    private static final int SPREAD = 1_009;

    private final List<Institution> institutions;

    /** @param number of them */
    private record Institution(int number, String creditCode, String leaf) {

        String classCode() {
            return CLASSES.get(number % CLASSES.size());
        }

        boolean hospital() {
            return classCode().equals("A100") || classCode().equals("G100");
        }
    }

    NationalSet(int count) {
        this.institutions = spread(count);
    }

    static int leaves() {
        return LEAVES.size();
    }

    int institutions() {
        return institutions.size();
    }

    /** Writes the institutions as the service keeps them. */
    Path writeInstitutions(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Institution one : institutions) {
                writer.write(String.join(
                        ",",
                        one.creditCode(),
                        Institutions.id(one.number()).toString(),
                        "样例第" + one.number() + "机构",
                        one.classCode(),
                        one.hospital() ? "SECONDARY" : "PRIMARY",
                        "A",
                        one.leaf(),
                        "ACTIVE",
                        "0\n"));
            }
        }
        return file;
    }

    /** Writes what lives in each leaf by the end of the years up to the last, as a file to import. */
    Path writePopulations(Path file, int years) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("regionCode,year,children,residents,source\n");
            for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
                for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
                    long residents = residents(leaf) * (1_000 + (year - LAST_YEAR) * (leaf % 7 - 2)) / 1_000;
                    long children = residents * (12 + leaf % 9) / 100;
                    List<RegionCode> then = CountedRegions.codes(new RegionCode(LEAVES.get(leaf)), year);
                    for (RegionCode code : then) {
                        writer.write("%s,%d,%d,%d,统计年鉴(样例)%n"
                                .formatted(code.value(), year, children / then.size(), residents / then.size()));
                    }
                }
            }
        }
        return file;
    }

    /** Writes a return of every institution for each of the years up to the last, as a file to import; answers how many values it has. */
    long writeReturns(Path file, int years) throws IOException {
        long values = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("institution,year," + String.join(",", NationalReturn.COLUMNS) + "\n");
            for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
                for (Institution one : institutions) {
                    List<String> cells = NationalReturn.cells(one.number(), one.hospital(), year);
                    values += cells.stream().filter(cell -> !cell.isEmpty()).count();
                    writer.write(one.creditCode() + "," + year + "," + String.join(",", cells) + "\n");
                }
            }
        }
        return values;
    }

    /** Each institution serves as many people as any other. */
    private static List<Institution> spread(int count) {
        long all = 0;
        for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
            all += residents(leaf);
        }
        List<Institution> made = new ArrayList<>(count);
        int leaf = 0;
        long reached = residents(0);
        for (int number = 0; number < count; number++) {
            while (reached <= all / count * number) {
                leaf++;
                reached += residents(leaf);
            }
            String code = LEAVES.get(leaf);
            made.add(new Institution(number, Institutions.creditCode("12" + code, number), code));
        }
        return List.copyOf(made);
    }

    /** Many small leaves and few large ones, 20,000 to 1.5 million people. */
    private static long residents(int leaf) {
        long place = leaf * 613L % SPREAD;
        return SMALLEST + place * place * 3 / 2;
    }
}
