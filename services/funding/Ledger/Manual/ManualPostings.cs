using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>The postings of a manual entry, which are kept together.</summary>
internal sealed record ManualPostings(IReadOnlyList<LedgerPosting> Items);
