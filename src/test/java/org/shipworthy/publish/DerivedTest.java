package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.snapshot;
import static org.shipworthy._support.Cast.tool;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.Tallies;

class DerivedTest {

    private final AtomicInteger computed = new AtomicInteger();
    private final Derived<Integer> tools = new Derived<>((shelf, bench) -> {
        computed.incrementAndGet();
        return shelf.tools().size();
    });

    @Test
    void aPublicationIsComputedOnce() {
        Snapshot one = snapshot(List.of(tool("ada")), List.of());
        assertThat(tools.of(one)).isEqualTo(1);
        assertThat(tools.of(one)).isEqualTo(1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void anotherPublicationIsComputedAnew() {
        tools.of(snapshot(List.of(tool("ada")), List.of()));
        assertThat(tools.of(snapshot(List.of(tool("ada"), tool("bob")), List.of()))).isEqualTo(2);
    }

    @Test
    void ballotsComputeNothing() {
        Snapshot one = snapshot(List.of(tool("ada")), List.of());
        tools.of(one);
        tools.of(new Snapshot(2, one.publishedAt(), one.shelf(), one.bench(), Tallies.NONE, Rankings.NONE, List.of()));
        assertThat(computed).hasValue(1);
    }
}
