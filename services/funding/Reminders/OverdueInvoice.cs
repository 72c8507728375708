using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>An invoice of which something is left to pay, with the last reminder of it and what holds the next one back.</summary>
internal sealed record OverdueInvoice
{
    public Guid Id { get; init; }
    public int NumberYear { get; init; }
    public int Number { get; init; }
    public int Year { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public DateOnly DueOn { get; init; }

    /// <summary>What it asks, less what was credited.</summary>
    public long OwedCents { get; init; }
    public long PaidCents { get; init; }

    /// <summary>How many reminders were sent.</summary>
    public int Reminded { get; init; }
    public DateOnly? RemindedOn { get; init; }
    public string? HoldReason { get; init; }
    public DateOnly? HoldUntil { get; init; }
    public string? HeldBy { get; init; }
    public DateTimeOffset? HeldAt { get; init; }

    public InvoiceNumber At => new(NumberYear, Number);
    public long OpenCents => OwedCents - PaidCents;

    /// <summary>The reminder that was sent last.</summary>
    public ReminderStage? Stage => Reminded == 0 ? null : (ReminderStage)(Reminded - 1);

    /// <summary>
    /// The one that follows; null: all were sent. Where what was received is taken back, it goes on from the stage where it was.
    /// </summary>
    public ReminderStage? NextStage => OpenCents > 0 && Reminded <= (int)ReminderStage.ToSecretary ? (ReminderStage)Reminded : null;

    /// <summary>From when on that is due: so many days after the one before, or after the last day to pay, and no hold.</summary>
    public DateOnly? NextOn(ReminderSettings settings)
    {
        if (NextStage is not { } next)
            return null;
        var on = (RemindedOn ?? DueOn).AddDays(settings.DaysTo(next));
        return HoldUntil is { } until && until >= on ? until.AddDays(1) : on;
    }

    /// <summary>Why nothing is sent on a day.</summary>
    public ReminderHoldView? HoldOn(DateOnly day, Caller caller) =>
        HoldUntil is { } until && until >= day
            ? new ReminderHoldView(HoldReason!, until, BudgetReaders.Include(caller) ? HeldBy : null, HeldAt!.Value)
            : null;

    public OverdueInvoiceView View(DateOnly today, ReminderSettings settings, long? interest, Caller caller) =>
        new(
            Id,
            At.ToString(),
            Year,
            MunicipalityCode,
            MunicipalityName,
            DueOn,
            today.DayNumber - DueOn.DayNumber,
            OpenCents,
            interest,
            Stage,
            RemindedOn,
            NextStage,
            NextOn(settings),
            HoldOn(today, caller)
        );
}
