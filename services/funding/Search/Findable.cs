using Samen.Contracts.Funding;
using Samen.Search;

namespace Samen.Funding;

/// <summary>
/// The search entries of this service. Entries of the ledger have none: there are millions, and each is found by its number.
/// </summary>
internal static class Findable
{
    /// <summary>A proposal: by the text that was handed over, or for insiders alone by the present one.</summary>
    public static SearchEntry Of(FundProposal proposal, ProposalText text) =>
        new()
        {
            Subject = $"fund-proposals/{proposal.Id}",
            Kind = "fund-proposal",
            Title = text.Title,
            Body = text.Explanation,
            Path = PathOf(proposal),
            ChangedAt = text.SavedAt,
            IsPublic = proposal.SubmittedVersion is not null,
        };

    /// <summary>The page of a proposal.</summary>
    public static string PathOf(FundProposal proposal) => $"/fonds/{PageOf(proposal.Kind)}/{proposal.Id}";

    public static SearchEntry Of(Commitment commitment) =>
        new()
        {
            Subject = $"commitments/{commitment.Id}",
            Kind = "commitment",
            Title = $"{commitment.Title}, vanaf {commitment.FirstYear}",
            Path = "/fonds/verplichtingen",
            ChangedAt = commitment.BookedAt,
        };

    public static SearchEntry Of(Invoice invoice) =>
        new()
        {
            Subject = $"invoices/{invoice.Id}",
            Kind = invoice.Kind == InvoiceKind.Invoice ? "invoice" : "credit-note",
            Title = $"{invoice.At}, {invoice.MunicipalityName}",
            Body = $"{invoice.MunicipalityCode} {invoice.Year} {invoice.PaymentReference} {invoice.Reason}",
            Path = $"/fonds/facturen/{invoice.Id}",
            ChangedAt = invoice.IssuedAt,
            IsPublic = false,
        };

    /// <summary>An obligation: for everybody once it is in effect.</summary>
    public static SearchEntry Of(Obligation obligation) =>
        new()
        {
            Subject = $"obligations/{obligation.Id}",
            Kind = "obligation",
            Title = $"{obligation.Number}: {obligation.Description}",
            Body = $"{obligation.Reference} {obligation.LineCode} {obligation.Programme}",
            Path = $"/fonds/aangegaan/{obligation.Id}",
            ChangedAt = obligation.EndedAt ?? obligation.PreparedAt,
            IsPublic = obligation.IsPublic,
        };

    /// <summary>A purchase invoice, by its supplier's number, which is not for everybody.</summary>
    public static SearchEntry Of(PurchaseInvoice invoice, Obligation of) =>
        new()
        {
            Subject = $"purchase-invoices/{invoice.Id}",
            Kind = "purchase-invoice",
            Title = $"{invoice.SupplierNumber}: {of.Description}",
            Body = $"{invoice.PaymentReference} {of.LineCode} {invoice.Year}",
            Path = $"/fonds/inkoop/{invoice.Id}",
            ChangedAt = invoice.RecordedAt,
            IsPublic = false,
        };

    /// <summary>A line of a budget that counts.</summary>
    public static SearchEntry Of(int year, BudgetLine line, DateTimeOffset now) =>
        new()
        {
            Subject = SubjectOf(year, line),
            Kind = "budget-line",
            Title = $"{line.Code} {line.Title} ({year})",
            Body = line.Programme ?? "",
            Path = line.IsCost ? $"/fonds/begroting/{year}/regel/{line.Code}" : $"/fonds/begroting/{year}#regel-{line.Code}",
            ChangedAt = now,
        };

    public static string SubjectOf(int year, BudgetLine line) => $"budget-lines/{year}/{line.Code}";

    private static string PageOf(FundProposalKind kind) =>
        kind switch
        {
            FundProposalKind.Budget => "voorstellen",
            FundProposalKind.Framework => "kaders",
            FundProposalKind.Accounts => "jaarrekeningen",
            FundProposalKind.Appropriation => "bestemmingen",
            _ => "decharges",
        };
}
