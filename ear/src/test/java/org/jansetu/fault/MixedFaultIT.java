package org.jansetu.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jansetu.load.Books;
import org.jansetu.load.Desk;
import org.jansetu.load.Insides;
import org.jansetu.load.KeepAlive;
import org.jansetu.load.Operators;
import org.jansetu.load.Operators.Operator;
import org.jansetu.server.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand seeded operations at several kiosks at once, each kiosk compared step by step with a
 * model of it in memory. The seed stands in the name of every failure and on the first line.
 */
@Tag("MPO-6")
@Tag("X-10")
class MixedFaultIT {

  private static final int OPERATIONS = 10_000;
  private static final int KIOSKS = 4;
  private static final String PROGRAMME = "jsk";

  @Test
  void behavesAsTheModelWhateverComes() throws Exception {
    long seed = Long.getLong("jansetu.seed", System.nanoTime());
    System.out.println("mixed operations, seed " + seed + " (-Djansetu.seed=" + seed + ")");
    ServerUnderTest server = ServerUnderTest.get();
    KeepAlive.touch(server.port());
    Insides insides = new Insides(server);
    Operators makers = new Operators(insides);
    List<Operator> operators = makers.of(PROGRAMME, 20).subList(10, 10 + KIOSKS);
    Desk desk = Desk.withLines(server.port(), operators.get(0), 3);
    ExecutorService threads = Executors.newFixedThreadPool(KIOSKS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < KIOSKS; i++) {
      KioskModel model = new KioskModel(PROGRAMME, makers, operators.get(i), desk);
      long own = seed + i;
      running.add(
          threads.submit(
              () -> {
                model.run(server.port(), own, OPERATIONS / KIOSKS);
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> each : running) {
      each.get();
    }
    try (Connection database = insides.database()) {
      assertEquals(List.of(), new Books(database).faults(), "seed " + seed);
    }
  }
}
