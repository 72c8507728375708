using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// An invoice or credit note. The document never changes: a mistake is credited and invoiced again. What was credited and received of an
/// invoice is its <see cref="InvoiceBalance"/>.
/// </summary>
internal sealed record Invoice
{
    public Guid Id { get; init; }
    public InvoiceKind Kind { get; init; }
    public int NumberYear { get; init; }
    public int Number { get; init; }

    /// <summary>Budget year.</summary>
    public int Year { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public DateOnly IssuedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public long NetCents { get; init; }

    /// <summary>VAT percentage times 100.</summary>
    public int VatHundredths { get; init; }
    public long VatCents { get; init; }
    public Guid? RunId { get; init; }
    public Guid? CreditsId { get; init; }
    public string? Reason { get; init; }
    public string? PaymentReference { get; init; }
    public InvoiceProfile Profile { get; init; }
    public InvoiceContent Content { get; init; } = new();
    public string IssuedBy { get; init; } = "";
    public DateTimeOffset IssuedAt { get; init; }

    public InvoiceNumber At => new(NumberYear, Number);
    public decimal VatPercentage => VatHundredths / 100m;
    public long GrossCents => NetCents + VatCents;

    /// <summary>An invoice for a contribution.</summary>
    /// <param name="draft">Id, run, reason, who and when.</param>
    /// <param name="number">Its number.</param>
    /// <param name="debtor">To whom; nothing is missing.</param>
    /// <param name="line">What for.</param>
    /// <param name="vatCents">VAT on it.</param>
    /// <param name="settings">Seller, profile, term.</param>
    /// <exception cref="RuleViolation"><c>no-seller</c>.</exception>
    public static (Invoice, InvoiceIssued) Issue(
        Invoice draft,
        InvoiceNumber number,
        Debtor debtor,
        InvoiceLine line,
        long vatCents,
        InvoiceSettings settings
    )
    {
        var invoice = draft with
        {
            Kind = InvoiceKind.Invoice,
            NumberYear = number.Year,
            Number = number.Number,
            MunicipalityCode = debtor.MunicipalityCode,
            MunicipalityName = debtor.MunicipalityName,
            DueOn = settings.DueOn(draft.IssuedOn),
            NetCents = line.NetCents,
            VatCents = vatCents,
            PaymentReference = number.PaymentReference(debtor.MunicipalityCode, settings.References),
            Profile = settings.Profile,
            Content = new InvoiceContent
            {
                Seller = SellerOf(settings),
                Buyer = debtor.Party(),
                BuyerReference = debtor.ReferenceOf(draft.Year)!,
                Lines = [line],
            },
        };
        return (
            invoice,
            new InvoiceIssued(
                invoice.Id,
                number.ToString(),
                invoice.Year,
                invoice.MunicipalityCode,
                invoice.NetCents,
                invoice.VatCents,
                invoice.IssuedOn,
                invoice.DueOn!.Value,
                invoice.RunId
            )
        );
    }

    /// <summary>Takes back part of this invoice, or all that is left of it; parties and reference as they were.</summary>
    /// <param name="draft">Id, run, reason, who and when.</param>
    /// <param name="number">Its number.</param>
    /// <param name="netCents">What is credited.</param>
    /// <param name="vatCents">VAT on it.</param>
    public (Invoice, CreditNoteIssued) Credit(Invoice draft, InvoiceNumber number, long netCents, long vatCents)
    {
        var note = draft with
        {
            Kind = InvoiceKind.CreditNote,
            NumberYear = number.Year,
            Number = number.Number,
            Year = Year,
            MunicipalityCode = MunicipalityCode,
            MunicipalityName = MunicipalityName,
            NetCents = netCents,
            VatHundredths = VatHundredths,
            VatCents = vatCents,
            CreditsId = Id,
            Profile = Profile,
            Content = Content with { Lines = [InvoiceText.Credited(Year, netCents, At.ToString())], CreditsNumber = At.ToString() },
        };
        return (
            note,
            new CreditNoteIssued(
                note.Id,
                Id,
                number.ToString(),
                Year,
                MunicipalityCode,
                netCents,
                vatCents,
                note.IssuedOn,
                note.Reason ?? ""
            )
        );
    }

    /// <exception cref="RuleViolation"><c>no-seller</c>: who sends the invoices is not set.</exception>
    public static InvoiceParty SellerOf(InvoiceSettings settings) =>
        settings.Seller
        ?? throw new RuleViolation("no-seller", "Who sends the invoices is not set: Samen:Funding:Seller, for an administrator.");

    /// <summary>What the caller sees.</summary>
    /// <param name="balance">Of an invoice.</param>
    /// <param name="caller">Who asks.</param>
    public InvoiceView View(InvoiceBalance? balance, Caller caller) =>
        new(
            Id,
            Kind,
            At.ToString(),
            Year,
            MunicipalityCode,
            MunicipalityName,
            IssuedOn,
            DueOn,
            NetCents,
            VatPercentage,
            VatCents,
            GrossCents,
            balance?.CreditedCents ?? 0,
            balance?.PaidCents ?? 0,
            balance is null ? 0 : GrossCents - balance.CreditedCents - balance.PaidCents,
            balance?.Status,
            RunId,
            CreditsId,
            Reason,
            InvoiceReaders.SeeDetails(caller, MunicipalityCode)
                ? new InvoiceDetails(Content.Seller, Content.Buyer, Content.BuyerReference, PaymentReference, Content.Lines)
                : null,
            balance is { CreditsWaiting: 0 } left && left.CreditedNetCents < NetCents && caller.Is(Roles.FundManager) ? ["Credit"] : []
        );
}
