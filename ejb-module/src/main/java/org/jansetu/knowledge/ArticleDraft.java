package org.jansetu.knowledge;

import java.time.LocalDate;

/**
 * What an officer writes.
 *
 * @param code 2 to 40 capital letters, digits and hyphens; an article's code to word it otherwise
 * @param kind scheme or faq
 * @param department the code of the officer's own department
 * @param titleEn English title, at most 200 characters
 * @param titleHi Hindi title, or null
 * @param bodyEn English text, at most 4,000 characters
 * @param bodyHi Hindi text, or null
 * @param keywords further words to find it by, at most 500 characters, or null
 * @param eligibility a CEL condition of at most 500 characters, or null for everybody
 * @param source order or address, at most 300 characters, or null
 * @param asOf the day that it is true for, not in the future
 * @param reviewBy the day to look again, after today and within five years
 */
public record ArticleDraft(
    String code,
    String kind,
    String department,
    String titleEn,
    String titleHi,
    String bodyEn,
    String bodyHi,
    String keywords,
    String eligibility,
    String source,
    LocalDate asOf,
    LocalDate reviewBy) {}
