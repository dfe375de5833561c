package org.minkang.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.minkang.kit.region.Regions;

/**
 * Which health centre each pairing supports and which hospital does, over {@value #PREFECTURES} prefectures of three provinces and one more
 * that has the same pairings however many there are in all.
 */
final class SupportLayout {

    /** The province, city and county whose bureaus ask; the city has about one pairing in 37 of a large set. */
    static final String PROVINCE = "440000";

    static final String CITY = "441300";
    static final String COUNTY = "441302";

    /** The city that has {@value #FIXED} pairings in any set. */
    static final String FIXED_CITY = "441400";

    private static final int FIXED = 40;
    private static final int IN_COUNTY = 25;
    private static final int PREFECTURES = 43;
    private static final int PER_HOSPITAL = 5;
    private static final List<String> PROVINCES = List.of("44", "43", "45");

    private final Map<String, List<String>> counties = counties();
    private final List<String> prefectures = counties.keySet().stream()
            .filter(prefecture -> !FIXED_CITY.startsWith(prefecture))
            .limit(PREFECTURES)
            .toList();
    private final Map<String, Integer> hospitals = new HashMap<>();
    private int institutions;

    /**
     * Writes the institutions of so many pairings, and the pairings: number, supporter, recipient.
     *
     * @param pairings a hundred or more
     */
    void write(int pairings, Path institutionFile, Path pairFile) throws IOException {
        try (BufferedWriter made = Files.newBufferedWriter(institutionFile);
                BufferedWriter pairs = Files.newBufferedWriter(pairFile)) {
            for (int number = 0; number < pairings; number++) {
                int supporter = hospital(made, number);
                int recipient = institution(made, recipientCounty(number), false);
                pairs.write(number + "," + Institutions.id(supporter) + "," + Institutions.id(recipient)
                        + System.lineSeparator());
            }
        }
    }

    private int hospital(BufferedWriter made, int number) throws IOException {
        String prefecture = supporterPrefecture(number);
        int place = (number < 2 * FIXED ? number : number / PREFECTURES) / PER_HOSPITAL;
        String key = prefecture + "/" + place;
        Integer known = hospitals.get(key);
        if (known != null) {
            return known;
        }
        int hospital = institution(made, of(prefecture, place), true);
        hospitals.put(key, hospital);
        return hospital;
    }

    private int institution(BufferedWriter made, String county, boolean hospital) throws IOException {
        made.write(Institutions.csv(institutions, county, hospital));
        return institutions++;
    }

    private String recipientCounty(int number) {
        if (number >= FIXED && number < FIXED + IN_COUNTY) {
            return COUNTY;
        }
        return of(recipientPrefecture(number), number / PREFECTURES);
    }

    private String recipientPrefecture(int number) {
        if (number < 2 * FIXED) {
            return (number < FIXED ? FIXED_CITY : CITY).substring(0, 4);
        }
        return prefectures.get(number % PREFECTURES);
    }

    /** The recipient's; of every fourth pairing the next one. */
    private String supporterPrefecture(int number) {
        boolean fromElsewhere = number >= 2 * FIXED && number % 4 == 3;
        return fromElsewhere ? prefectures.get((number + 1) % PREFECTURES) : recipientPrefecture(number);
    }

    private String of(String prefecture, int place) {
        List<String> all = Objects.requireNonNull(counties.get(prefecture));
        return all.get(place % all.size());
    }

    /** Counties there are today by the first four digits of their prefecture. */
    private static Map<String, List<String>> counties() {
        Map<String, List<String>> counties = new TreeMap<>();
        try (BufferedReader regions = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv")), StandardCharsets.UTF_8))) {
            regions.lines()
                    .map(line -> line.split(",", -1))
                    .filter(fields -> PROVINCES.contains(fields[0].substring(0, 2))
                            && fields[2].equals("COUNTY")
                            && fields[4].isEmpty())
                    .map(fields -> fields[0])
                    .forEach(county -> counties.computeIfAbsent(county.substring(0, 4), none -> new ArrayList<>())
                            .add(county));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return counties;
    }
}
