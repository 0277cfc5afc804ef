package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy.kernel.Fault;

class OwnHardwareTest {

    @Test
    void itIsReadFromAnAddressAndWrittenToOne() {
        var reading = OwnHardware.parse(Map.of("hour", "2.5", "speed", "1000", "reading", "20000", "paid", "used"));
        assertThat(reading).isInstanceOfSatisfying(OwnHardware.Reading.Read.class,
                read -> assertThat(read.hardware().map(OwnHardware::toQuery)).contains("hour=2.5&speed=1000&reading=20000&paid=used"));
        assertThat(OwnHardware.parse(Map.of("in", "5"))).isEqualTo(new OwnHardware.Reading.Read(Optional.empty()));
    }

    @Test
    void aFormThatWasLeftEmptyDescribesNoMachine() {
        assertThat(OwnHardware.parse(Map.of("hour", "", "speed", " ", "reading", "", "paid", "always"))).isEqualTo(new OwnHardware.Reading.Read(Optional.empty()));
    }

    @Test
    void allFaultsAreReportedTogether() {
        assertThat(OwnHardware.parse(Map.of("hour", "0", "reading", "fast", "paid", "never"))).isInstanceOfSatisfying(OwnHardware.Reading.Refused.class,
                refused -> assertThat(refused.faults()).extracting(Fault::field).containsExactlyInAnyOrder("hour", "reading", "paid", "speed"));
    }
}
