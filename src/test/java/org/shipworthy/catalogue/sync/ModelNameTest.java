package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private static String key(String id) {
        return ModelName.parse(id, VOCABULARY).key();
    }

    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-8, us.anthropic.claude-opus-4-8",
        "claude-opus-4-8, anthropic/claude-opus-4.8",
        "claude-opus-4-8, claude-opus-4-8@default",
        "claude-sonnet-4, claude-sonnet-4-0",
        "claude-sonnet-4, anthropic.claude-sonnet-4-20250514-v1:0",
        "claude-3-5-sonnet, claude-sonnet-3.5",
        "claude-3-5-sonnet-20241022, vertex_ai/claude-3-5-sonnet@20240620",
        "llama-3.2-1b, @cf/meta/llama-3.2-1b-instruct",
        "llama-3.2-1b, meta.llama3-2-1b-instruct-v1:0",
        "llama-3.1-8b, meta-llama-Llama-3.1-8B-Instruct",
        "llama-3.1-405b, fireworks_ai/accounts/fireworks/models/llama-v3p1-405b-instruct",
        "nova-lite, amazon/nova-lite-v1.0",
        "gpt-oss-120b, openai.gpt-oss-120b-1:0",
        "gpt-oss-120b, hf:openai/gpt-oss-120b",
        "qwen2.5-72b, Qwen-2.5-72B-Instruct",
        "deepseek-r1, deepseek/deepseek-r1:free",
        "deepseek-r1, deepseek-ai/DeepSeek-R1",
        "deepseek-r1, us.deepseek.r1-v1:0",
        "deepseek-v3.2, bedrock/ap-northeast-1/deepseek.v3.2",
        "mistral-medium-3, vertex_ai/mistralai/mistral-medium-3@001",
        "gpt-4o, azure/eu/gpt-4o-2024-11-20",
        "gpt-5.4-mini, databricks-gpt-5-4-mini",
        "claude-opus-4-6, anthropic/claude-opus-4.6-fast",
        "claude-opus-4-1, claude-opus-4-1-thinking:32000",
        "deepseek-v3.2, deepseek-v3.2-thinking",
        "nova-lite, amazon.nova-lite-v1:0",
        "titan-text-express, amazon.titan-text-express-v1:0:8k",
        "llama-3.3-nemotron-super-49b, nvidia/llama-3.3-nemotron-super-49b-v1:free",
        "imagen-4-fast, google/imagen-4.0-fast-generate-001",
        "doubao-seed-1.6, doubao-seed-1-6-250615",
        "mixtral-8x7b, mistralai/mixtral-8x7b-instruct-v0.1",
        "llama-4-scout, @cf/meta/llama-4-scout-17b-16e-instruct",
        "kimi-k2.6, accounts/fireworks/models/kimi-k2p6"})
    void idsOfOneModelHaveOneKey(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-5, gpt-5-mini", "gpt-4-turbo, gpt-4", "gpt-3.5-turbo, gpt-3.5-turbo-instruct", "qwen3-next-80b-a3b-thinking, qwen3-next-80b-a3b-instruct",
        "grok-4, grok-4-fast", "deepseek-v3-0324, deepseek-v3-1", "qwen3-30b-a3b-2507, qwen3-30b-a3b-thinking-2507", "chatgpt-4o-latest, gpt-4o", "mistral-medium-3, mistral-medium-3.1", "llama-3-8b, llama-3-18b", "llama2:13b, llama2:70b",
        "gemini-2.5-flash, gemini-2.5-flash-lite", "claude-v2, claude-v2:1", "deepseek-v3, deepseek-v3.1",
        "deepseek.v3-v1:0, fal_ai/fal-ai/ideogram/v3", "deepgram/base, azure/base"})
    void idsOfTwoModelsHaveTwo(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource({"jamba-1.6-large, jamba-large-1.6, true", "nemotron-nano-12b-v2, nemotron-nano-v2-12b, true", "gemini-2.5-pro-preview-05-06, gemini-2.5-pro-preview-06-05, false",
        "gemini-flash-1.5-8b, gemini-1.5-flash-8b, true", "gemini-flash-1.5, gemini-1.5-flash-8b, false"})
    void wordsMayStandInAnotherOrderButNumbersMayNot(String one, String other, boolean alike) {
        assertThat(ModelName.parse(one, VOCABULARY).bag().equals(ModelName.parse(other, VOCABULARY).bag())).isEqualTo(alike);
    }

    @Test
    void whereHowAndSinceWhenIsKnownBesides() {
        ModelName name = ModelName.parse("eu.anthropic.claude-sonnet-4-20250514-v1:0", VOCABULARY);
        assertThat(name.region()).contains("eu");
        assertThat(name.date()).contains("2025-05-14");
        assertThat(ModelName.parse("doubao-seed-1-6-250615", VOCABULARY).date()).contains("2025-06-15");
        assertThat(ModelName.parse("claude-opus-4.6-fast", VOCABULARY).servings()).containsExactly("fast");
        assertThat(ModelName.parse("chatgpt-4o-latest", VOCABULARY).moving()).isFalse();
        assertThat(ModelName.parse("openrouter/x:free", VOCABULARY).servings()).containsExactly("free");
        assertThat(ModelName.parse("mistral-medium-latest", VOCABULARY).moving()).isTrue();
    }
}
