using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>The options of a vote, as they are kept.</summary>
internal sealed record OptionList(IReadOnlyList<VoteOption> Items);
