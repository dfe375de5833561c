package org.minkang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractLintTest {

    @Test
    void findsParametersOfAnyPlaceThatSayNothing(@TempDir Path directory) throws IOException {
        Path contract = Files.writeString(directory.resolve("openapi.yaml"), """
                openapi: 3.1.0
                paths:
                  /sample/v1/clinics/{id}:
                    get:
                      parameters:
                      - {name: id, in: path}
                      - {name: asOf, in: query, description: " "}
                      - {name: Purpose, in: header}
                      - {name: year, in: query, description: Of which year}
                """);

        assertThat(ContractLint.faults(Contract.read(contract)))
                .filteredOn(fault -> fault.contains("parameter"))
                .containsExactlyInAnyOrder(
                        "GET /sample/v1/clinics/{id}: path parameter id has no description",
                        "GET /sample/v1/clinics/{id}: query parameter asOf has no description",
                        "GET /sample/v1/clinics/{id}: header parameter Purpose has no description");
    }

    @Test
    void findsFieldsThatSayNothing(@TempDir Path directory) throws IOException {
        Path contract = Files.writeString(directory.resolve("openapi.yaml"), """
                openapi: 3.1.0
                components:
                  schemas:
                    Clinic:
                      properties:
                        name: {type: string}
                        beds: {type: integer, description: Beds in use}
                        address: {$ref: "#/components/schemas/Address"}
                """);

        assertThat(ContractLint.faults(Contract.read(contract)))
                .filteredOn(fault -> fault.contains("description"))
                .containsExactly("schema Clinic: name has no description");
    }
}
