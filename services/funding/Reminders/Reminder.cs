using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A reminder that was sent; each stage of an invoice once.</summary>
internal sealed record Reminder
{
    public Guid InvoiceId { get; init; }

    /// <summary>From 1: the stage.</summary>
    public int Position { get; init; }
    public int NumberYear { get; init; }
    public int Number { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public DateOnly SentOn { get; init; }
    public long OpenCents { get; init; }
    public long? InterestCents { get; init; }
    public bool Mailed { get; init; }
    public string SentBy { get; init; } = "";
    public DateTimeOffset SentAt { get; init; }

    public ReminderStage Stage => (ReminderStage)(Position - 1);

    /// <summary>The next one of an invoice, of which there is one.</summary>
    public static Reminder Of(OverdueInvoice invoice, DateOnly today, long? interest, bool mailed, string by, DateTimeOffset now) =>
        new()
        {
            InvoiceId = invoice.Id,
            Position = (int)invoice.NextStage!.Value + 1,
            NumberYear = invoice.NumberYear,
            Number = invoice.Number,
            MunicipalityCode = invoice.MunicipalityCode,
            MunicipalityName = invoice.MunicipalityName,
            SentOn = today,
            OpenCents = invoice.OpenCents,
            InterestCents = interest,
            Mailed = mailed,
            SentBy = by,
            SentAt = now,
        };

    public InvoiceReminded Fact() =>
        new(InvoiceId, new InvoiceNumber(NumberYear, Number).ToString(), MunicipalityCode, Stage, OpenCents, SentOn);

    public ReminderView View() =>
        new(
            InvoiceId,
            new InvoiceNumber(NumberYear, Number).ToString(),
            MunicipalityCode,
            MunicipalityName,
            Stage,
            SentOn,
            OpenCents,
            InterestCents,
            Mailed
        );
}
