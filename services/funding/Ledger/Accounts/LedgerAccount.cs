using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>An account of the ledger. Its kind and what its postings say never change; it can be closed, and opened again.</summary>
[Audited]
internal sealed record LedgerAccount
{
    public string Code { get; init; } = "";
    public string Title { get; init; } = "";
    public LedgerAccountKind Kind { get; init; }

    /// <summary>Names with commas between them.</summary>
    public string RequiredDimensions { get; init; } = "";

    /// <summary>Names with commas between them.</summary>
    public string OptionalDimensions { get; init; } = "";
    public bool BuiltIn { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public int Version { get; init; }

    public bool IsMemorandum => Kind == LedgerAccountKind.Memorandum;

    public IReadOnlyList<LedgerDimension> Required => Read(RequiredDimensions);

    public IReadOnlyList<LedgerDimension> Optional => Read(OptionalDimensions);

    /// <summary>The account of a request without faults.</summary>
    public static LedgerAccount Of(AddLedgerAccountRequest request) =>
        new()
        {
            Code = request.Code!,
            Title = request.Title!.Trim(),
            Kind = request.Kind!.Value,
            RequiredDimensions = Write(request.RequiredDimensions),
            OptionalDimensions = Write(request.OptionalDimensions),
            Version = 1,
        };

    /// <summary>Reports dimensions that stand twice, and a budget account without its year.</summary>
    public static IEnumerable<Fault> FaultsOf(AddLedgerAccountRequest request)
    {
        var (required, optional) = (request.RequiredDimensions ?? [], request.OptionalDimensions ?? []);
        if (required.Concat(optional).GroupBy(dimension => dimension).Any(same => same.Count() > 1))
            yield return new Fault("optionalDimensions", "twice", "Each dimension stands once, and not among both.");
        if (
            request.Kind is LedgerAccountKind.Income or LedgerAccountKind.Cost or LedgerAccountKind.Memorandum
            && !required.Contains(LedgerDimension.Year)
        )
            yield return new Fault("requiredDimensions", "year-needed", "Income, costs and memorandum accounts are of a budget year.");
    }

    /// <summary>Nothing is posted on it any more.</summary>
    /// <exception cref="RuleViolation"><c>account-needed</c>: Samen posts on it itself; <c>wrong-state</c>: it is closed.</exception>
    public LedgerAccount Close(DateOnly on)
    {
        if (BuiltIn)
            throw new RuleViolation("account-needed", "Samen itself posts on this account, so it can't be closed.");
        return ClosedOn is null
            ? this with
            {
                ClosedOn = on,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", "The account is closed already.");
    }

    /// <summary>It is posted on again.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is open.</exception>
    public LedgerAccount Open() =>
        ClosedOn is not null
            ? this with
            {
                ClosedOn = null,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", "The account is open.");

    /// <summary>Reports what a posting on this account lacks, and what it says needlessly.</summary>
    public IEnumerable<Fault> FaultsOf(LedgerPosting posting)
    {
        foreach (var (dimension, given) in Given(posting))
        {
            if (!given && Required.Contains(dimension))
                yield return new Fault(NameOf(dimension), "required", $"A posting on account {Code} has it.");
            if (given && !Required.Contains(dimension) && !Optional.Contains(dimension))
                yield return new Fault(NameOf(dimension), "needless", $"A posting on account {Code} does not have it.");
        }
        if (ClosedOn is not null)
            yield return new Fault("account", "closed", $"Account {Code} is closed.");
    }

    public LedgerAccountView View(DateOnly on, LedgerBalance balance) =>
        new(
            Code,
            Title,
            Kind,
            Required,
            Optional,
            BuiltIn,
            ClosedOn,
            Version,
            on,
            balance.DebitCents,
            balance.CreditCents,
            balance.DebitCents - balance.CreditCents
        );

    private static IEnumerable<(LedgerDimension, bool Given)> Given(LedgerPosting posting) =>
        [
            (LedgerDimension.Year, posting.Year is not null),
            (LedgerDimension.Line, posting.Line is not null),
            (LedgerDimension.Municipality, posting.Municipality is not null),
            (LedgerDimension.Partner, posting.Partner is not null),
            (LedgerDimension.Document, posting.Document is not null),
        ];

    private static string NameOf(LedgerDimension dimension) =>
        dimension switch
        {
            LedgerDimension.Year => "year",
            LedgerDimension.Line => "line",
            LedgerDimension.Municipality => "municipality",
            LedgerDimension.Partner => "partner",
            _ => "document",
        };

    private static IReadOnlyList<LedgerDimension> Read(string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<LedgerDimension>)];

    private static string Write(IReadOnlyList<LedgerDimension>? dimensions) => string.Join(',', (dimensions ?? []).Order());
}
