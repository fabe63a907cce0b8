package org.jansetu.knowledge;

import java.time.OffsetDateTime;

/**
 * One wording of an article as its department sees it.
 *
 * @param id its number
 * @param article what it says
 * @param state draft, submitted, published, replaced or withdrawn
 * @param drafter user name of whoever wrote it; null where it came with the programme's folder
 * @param draftedAt when it was written last
 * @param decider user name of whoever published, returned or withdrew it, or null
 * @param decidedAt when that was, or null
 * @param remark why it was returned or withdrawn, or null
 */
public record Revision(
    long id,
    Article article,
    RevisionState state,
    String drafter,
    OffsetDateTime draftedAt,
    String decider,
    OffsetDateTime decidedAt,
    String remark) {}
