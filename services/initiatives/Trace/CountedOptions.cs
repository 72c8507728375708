using Samen.Contracts.Municipalities;

namespace Samen.Initiatives;

/// <summary>The votes per option, as one column.</summary>
internal sealed record CountedOptions(IReadOnlyList<OptionResult> Items);
