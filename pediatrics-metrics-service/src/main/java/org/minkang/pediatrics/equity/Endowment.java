package org.minkang.pediatrics.equity;

/**
 * What one region has of a resource.
 *
 * @param group to which it belongs, such as its prefecture
 * @param population more than 0
 * @param resource 0 or more
 */
public record Endowment(String group, double population, double resource) {

    public Endowment {
        if (population <= 0 || resource < 0) {
            throw new IllegalArgumentException(population + " persons, " + resource);
        }
    }

    double rate() {
        return resource / population;
    }
}
