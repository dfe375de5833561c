package org.minkang.pediatrics.input;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.Measure;

/** One version of one row that totals are made of. What it adds is what the totals count of it. */
public sealed interface Input permits ReturnInput, PopulationInput, IntakeInput {

    /** The same through all versions. */
    UUID id();

    /** From 0. */
    long version();

    /** Since when this version is known, in UTC. */
    Instant recordedFrom();

    /** Who put this version down. */
    String recordedBy();

    /** Where it counts, by today's code. */
    RegionCode area();

    /** By the end of which year. */
    int year();

    /** How far it is settled. */
    String status();

    /** What it says, by name; what it does not say is not there. */
    Map<String, String> figures();

    /** Whether it belongs to what is measured, although it may add nothing. */
    boolean concerns(Measure measure);

    /** What it adds to the measure, in the measure's unit; 0 when it does not belong to it. */
    long adds(Measure measure);
}
