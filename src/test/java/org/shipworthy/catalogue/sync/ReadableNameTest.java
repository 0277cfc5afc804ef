package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableNameTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "deepseek-coder-33b,                 -,                                        DeepSeek Coder 33B",
        "claude-sonnet-4-1,                  -,                                        Claude Sonnet 4.1",
        "gpt-4.1-mini,                       -,                                        GPT-4.1 Mini",
        "dolphin-mixtral-8x7b,               -,                                        Dolphin Mixtral 8x7B",
        "gemini-2.5-flash-preview-05-20,     -,                                        Gemini 2.5 Flash Preview 05 20",
        "us.deepseek.r1-v1:0,                -,                                        DeepSeek R1",
        "deepgram/base-finance,              -,                                        Deepgram Base Finance",
        "babbage-002,                        -,                                        Babbage 002",
        "qwen/qwen3-235b-a22b,               Qwen3 235B A22B,                          Qwen3 235B A22B",
        "nex-agi/DeepSeek-V3.1-Nex-N1,       nex-agi/DeepSeek-V3.1-Nex-N1,             DeepSeek-V3.1-Nex-N1",
        "@cf/deepgram/aura-1,                @cf/deepgram/aura-1,                      Aura 1",
        "google/gemma-3n-e4b-it:free,        Google: Gemma 3n 4B (free),               Gemma 3n 4B"})
    void aModelIsCalledAsASourceCallsItOrByTheWordsOfItsId(String id, String name, String readable) {
        Vocabulary vocabulary = Vocabulary.shipped();
        assertThat(ReadableName.of(Optional.ofNullable(name), ModelName.parse(id, vocabulary), vocabulary)).isEqualTo(readable);
    }
}
