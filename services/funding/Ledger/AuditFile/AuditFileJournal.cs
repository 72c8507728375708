using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A journal of the audit file: which kinds of entries it has. Each kind is in one journal.</summary>
/// <param name="Id">By which it is known in the file.</param>
/// <param name="Title">In Dutch, as the file is.</param>
/// <param name="Type">Of the file's code list: S sales, P purchases, B bank, M memo.</param>
/// <param name="Kinds">The kinds of its entries.</param>
internal sealed record AuditFileJournal(string Id, string Title, string Type, IReadOnlyList<LedgerEntryKind> Kinds)
{
    private static readonly IReadOnlyList<AuditFileJournal> Named =
    [
        new("VRK", "Bijdragen en creditnota's", "S", [LedgerEntryKind.Contribution, LedgerEntryKind.CreditNote]),
        new("INK", "Kosten", "P", [LedgerEntryKind.Cost]),
        new("BNK", "Bank", "B", [LedgerEntryKind.Receipt, LedgerEntryKind.Payment]),
    ];

    /// <summary>All of them; what none of the others has is in the last.</summary>
    public static IReadOnlyList<AuditFileJournal> All { get; } =
    [.. Named, new("MEM", "Memoriaal", "M", [.. Enum.GetValues<LedgerEntryKind>().Except(Named.SelectMany(journal => journal.Kinds))])];
}
