package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Fault;

/** Reads the fields of an address's query and notes every fault. A field that is absent or empty has the value it is given. */
public final class QueryFields {

    /** People write thousands in groups. */
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[ ,_'](?=\\d{3})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final String about;
    private final Map<String, String> query;
    private final List<Fault> faults = new ArrayList<>();

    /** @param about what the fields describe, as faults name it */
    public QueryFields(String about, Map<String, String> query) {
        this.about = about;
        this.query = query;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    public long count(String name, long otherwise, long most) {
        Optional<String> text = find(name).map(given -> GROUPING.matcher(given).replaceAll(""));
        if (text.isEmpty()) {
            return otherwise;
        }
        if (COUNT.matcher(text.get()).matches() && Long.parseLong(text.get()) <= most) {
            return Long.parseLong(text.get());
        }
        fault(name, String.format(Locale.ROOT, "must be a whole number from 0 to %,d", most));
        return otherwise;
    }

    public BigDecimal percent(String name, BigDecimal otherwise) {
        Optional<BigDecimal> share = decimal(name, "must be a share from 0 to 100 percent with at most two decimals",
                given -> given.compareTo(ALL) <= 0 && given.stripTrailingZeros().scale() <= 2);
        return share.orElse(otherwise);
    }

    /** A decimal above 0. */
    public Optional<BigDecimal> positive(String name) {
        return decimal(name, "must be a number above 0, such as 2.5", given -> given.signum() > 0);
    }

    private Optional<BigDecimal> decimal(String name, String rule, Predicate<BigDecimal> fits) {
        Optional<String> text = find(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = text.filter(given -> DECIMAL.matcher(given).matches()).map(BigDecimal::new).filter(fits);
        if (number.isEmpty()) {
            fault(name, rule);
        }
        return number;
    }

    public void fault(String name, String message) {
        faults.add(new Fault(about, 0, name, message));
    }

    public List<Fault> faults() {
        return faults;
    }
}
