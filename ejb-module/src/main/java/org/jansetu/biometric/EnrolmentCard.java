package org.jansetu.biometric;

import java.time.OffsetDateTime;

/**
 * A finger that is known.
 *
 * @param pin the person's number
 * @param finger which finger, such as {@code right-index}
 * @param centre where it was taken
 * @param consent by which paper or word the person agreed
 * @param enrolledBy who took it
 * @param enrolledAt when
 */
public record EnrolmentCard(
    String pin,
    String finger,
    String centre,
    String consent,
    String enrolledBy,
    OffsetDateTime enrolledAt) {}
