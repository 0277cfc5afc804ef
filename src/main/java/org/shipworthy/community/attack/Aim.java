package org.shipworthy.community.attack;

/** What an attack wants. */
public enum Aim {
    RAISE_ELEVENTH("raise the 11th", 11, true),
    RAISE_FIFTH("raise the 5th", 5, true),
    LOWER_FIRST("lower the 1st", 1, false);

    private final String label;
    private final int place;
    private final boolean raises;

    Aim(String label, int place, boolean raises) {
        this.label = label;
        this.place = place;
        this.raises = raises;
    }

    public String label() {
        return label;
    }

    /** Of the item that it is about, in the honest ranking. */
    int place() {
        return place;
    }

    boolean raises() {
        return raises;
    }
}
