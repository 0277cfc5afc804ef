package org.shipworthy.decide.brief;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How much each block counts: whole numbers from 0 to {@link #MOST}, of which only the ratios matter; not all are 0. */
public record Weights(Map<Block, Integer> byBlock) {

    public static final int MOST = 100;

    public static final Weights USUAL = usual();

    public Weights {
        Map<Block, Integer> complete = new EnumMap<>(Block.class);
        for (Block block : Block.values()) {
            complete.put(block, byBlock.getOrDefault(block, 0));
        }
        byBlock = Collections.unmodifiableMap(complete);
        if (byBlock.values().stream().anyMatch(weight -> weight < 0 || weight > MOST) || byBlock.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("weights are from 0 to " + MOST + ", and not all 0: " + byBlock);
        }
    }

    private static Weights usual() {
        Map<Block, Integer> weights = new EnumMap<>(Block.class);
        for (Block block : Block.values()) {
            weights.put(block, block.usual());
        }
        return new Weights(weights);
    }

    public int of(Block block) {
        return byBlock.get(block);
    }

    /** Between 0 and 1; all blocks together have 1. */
    public double share(Block block) {
        return (double) of(block) / byBlock.values().stream().mapToInt(Integer::intValue).sum();
    }
}
