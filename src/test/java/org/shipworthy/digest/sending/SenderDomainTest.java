package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.digest.sending.SenderDomain.Finding;

class SenderDomainTest {

    private static final String DOMAIN = "news.example.org";

    private final Map<String, List<String>> records = new HashMap<>();

    @Test
    void domainWithoutRecordsIsToldEachOfThem() throws Exception {
        DkimKey key = DkimSignatureTest.key("RSA", 2048);
        assertThat(examine(Optional.of(key))).containsExactly(
                new Finding("SPF", false, "add to the DNS: news.example.org. TXT \"v=spf1 a:smtp.example.org mx ~all\""),
                new Finding("DKIM", false, "add to the DNS: mail._domainkey.tools.example.org. TXT \"" + key.record() + "\""),
                new Finding("DMARC", false, "add to the DNS: _dmarc.news.example.org. TXT \"v=DMARC1; p=none; rua=mailto:postmaster@news.example.org\""));
    }

    @Test
    void domainWithAllOfThemIsWell() throws Exception {
        DkimKey key = DkimSignatureTest.key("Ed25519", 255);
        records.put(DOMAIN, List.of("google-site-verification=x", "v=spf1 include:_spf.example.net -all"));
        records.put(key.recordName(), List.of("v=DKIM1;k=ed25519; p=" + key.publicKey()));
        records.put("_dmarc.example.org", List.of("v=DMARC1; p=quarantine; sp=reject"));
        assertThat(examine(Optional.of(key))).allSatisfy(finding -> assertThat(finding.good()).as(finding.toString()).isTrue());
    }

    @Test
    void messagesThatAreNotSignedAreSaidToBe() {
        assertThat(examine(Optional.empty()).get(1).words()).contains("not signed", "openssl genpkey", "digest.dkim_selector");
    }

    @Test
    void otherKeyInTheDnsIsSeen() throws Exception {
        DkimKey key = DkimSignatureTest.key("RSA", 2048);
        records.put(key.recordName(), List.of(DkimSignatureTest.key("RSA", 2048).record()));
        assertThat(examine(Optional.of(key)).get(1)).isEqualTo(
                new Finding("DKIM", false, "mail._domainkey.tools.example.org has another key; replace it with TXT \"" + key.record() + "\""));
    }

    @ParameterizedTest
    @CsvSource({"v=spf1 mx +all,lets anybody send", "v=spf1 mx all,lets anybody send", "v=spf1 mx,does not say what of all others",
        "v=spf10 mx -all,add to the DNS"})
    void spfThatProtectsNothingIsSeen(String record, String words) {
        records.put(DOMAIN, List.of(record));
        Finding spf = examine(Optional.empty()).getFirst();
        assertThat(spf.good()).isFalse();
        assertThat(spf.words()).contains(words);
    }

    @Test
    void twoSpfRecordsAreNone() {
        records.put(DOMAIN, List.of("v=spf1 mx -all", "v=spf1 a -all"));
        assertThat(examine(Optional.empty()).getFirst().words()).contains("2 SPF records", "join them");
    }

    @Test
    void dmarcWithoutAPolicyIsSeen() {
        records.put("_dmarc." + DOMAIN, List.of("v=DMARC1; rua=mailto:a@example.org"));
        assertThat(examine(Optional.empty()).getLast()).matches(finding -> !finding.good() && finding.words().contains("without a policy"));
    }

    @Test
    void silentDnsIsNoMissingRecord() {
        TxtRecords silent = name -> {
            throw new TxtRecords.Unanswered("timed out");
        };
        assertThat(new SenderDomain(silent, DOMAIN).examine("smtp.example.org", Optional.empty()).getFirst().words()).contains("does not answer", "look again later");
    }

    private List<Finding> examine(Optional<DkimKey> key) {
        return new SenderDomain(name -> records.getOrDefault(name, List.of()), DOMAIN).examine("smtp.example.org", key);
    }
}
