package org.jansetu.knowledge;

import java.time.LocalDate;
import org.jansetu.hierarchy.Department;
import org.jansetu.shared.LocalText;

/**
 * A scheme or an answer, in one wording.
 *
 * @param code its code, which all its wordings share
 * @param kind scheme or answer
 * @param department whose it is
 * @param title what it is called
 * @param body what there is to say, in paragraphs parted by line breaks
 * @param keywords further words to find it by
 * @param eligibility a CEL condition on who it is for; null for everybody
 * @param source where it was found; null where the department says it itself
 * @param illustrative whether it is invented for demonstration
 * @param asOf the day that it is true for
 * @param reviewBy the day by which the department looks again
 * @param stale whether that day is over
 */
public record Article(
    String code,
    ArticleKind kind,
    Department department,
    LocalText title,
    LocalText body,
    String keywords,
    String eligibility,
    String source,
    boolean illustrative,
    LocalDate asOf,
    LocalDate reviewBy,
    boolean stale) {}
