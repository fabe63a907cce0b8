package org.jansetu.counselling;

import java.util.List;
import org.jansetu.catalogue.CodedName;

/**
 * A ranked candidate's own.
 *
 * @param application number of the application
 * @param counselling the counselling
 * @param rank from 1
 * @param category whose kept seats are open to the candidate
 * @param choices what was chosen, the dearest first
 * @param state where the candidate stands
 * @param seat what the candidate has, or null
 * @param kind open or a category, or null
 * @param round in which it was given, or null
 * @param passed where seats of that kind there came from, when they were kept for others at first
 * @param choosing whether choices are taken now
 * @param answers what may be said now
 */
public record SeatCard(
    String application,
    CounsellingCard counselling,
    int rank,
    CodedName category,
    List<CodedName> choices,
    SeatState state,
    CodedName seat,
    CodedName kind,
    Integer round,
    List<PassedSeats> passed,
    boolean choosing,
    List<SeatAnswer> answers) {}
