package org.jansetu.fees;

/** How much one line is, before remission, tax and split. Every amount is in paise. */
sealed interface Amount {

  /** The most paise that an input, a rule or a line may come to: ten crore rupees. */
  long MOST_PAISE = 10_000_000_000L;

  /** The most units, such as pages, that one quote may count. */
  long MOST_UNITS = 10_000;

  /** No upper end. */
  long OPEN = -1;

  /** The amount for these inputs; asks them for what it counts and notes what is wrong there. */
  long of(Inputs inputs);

  /** The least that it can be. */
  long least();

  /** The most that it can be, or {@link #OPEN}. */
  long most();

  /** The same for everyone. */
  record Flat(long paise) implements Amount {
    @Override
    public long of(Inputs inputs) {
      return paise;
    }

    @Override
    public long least() {
      return paise;
    }

    @Override
    public long most() {
      return paise;
    }
  }

  /** So much for each page, copy, year or seat; the first may have a price of its own. */
  record PerUnit(String input, long firstPaise, long paise, long minUnits, long maxUnits)
      implements Amount {
    @Override
    public long of(Inputs inputs) {
      long amount = price(inputs.units(input, minUnits, maxUnits));
      return inputs.within(amount, input);
    }

    private long price(long units) {
      // Units and prices are both bounded, so that this stays far below what a long holds.
      return units == 0 ? 0 : firstPaise + (units - 1) * paise;
    }

    @Override
    public long least() {
      return price(minUnits);
    }

    @Override
    public long most() {
      return maxUnits < MOST_UNITS || paise == 0 ? price(maxUnits) : OPEN;
    }
  }

  /** A rate of an amount, not less than a floor, not more than a cap. */
  record Proportion(String input, Percent rate, long floorPaise, long capPaise) implements Amount {
    @Override
    public long of(Inputs inputs) {
      return bounded(rate.of(inputs.paise(input)));
    }

    private long bounded(long paise) {
      return Math.min(Math.max(paise, floorPaise), capPaise);
    }

    @Override
    public long least() {
      return bounded(rate.of(1));
    }

    @Override
    public long most() {
      return capPaise < MOST_PAISE ? capPaise : OPEN;
    }
  }

  /** So much up to an amount, and so much more for each further step that was started. */
  record Slab(String input, long upToPaise, long basePaise, long stepPaise, long perStepPaise)
      implements Amount {
    @Override
    public long of(Inputs inputs) {
      return inputs.within(price(inputs.paise(input)), input);
    }

    private long price(long paise) {
      if (paise <= upToPaise) {
        return basePaise;
      }
      long steps = (paise - upToPaise + stepPaise - 1) / stepPaise;
      // One paisa above the limit stands for everything beyond it: both are refused alike.
      return perStepPaise > 0 && steps > MOST_PAISE / perStepPaise
          ? MOST_PAISE + 1
          : basePaise + steps * perStepPaise;
    }

    @Override
    public long least() {
      return price(1);
    }

    @Override
    public long most() {
      return perStepPaise == 0 ? basePaise : OPEN;
    }
  }

  /** The bill or demand itself: passed on whole, and no charge. */
  record Bill(String input) implements Amount {
    @Override
    public long of(Inputs inputs) {
      return inputs.paise(input);
    }

    @Override
    public long least() {
      return 1;
    }

    @Override
    public long most() {
      return OPEN;
    }
  }
}
