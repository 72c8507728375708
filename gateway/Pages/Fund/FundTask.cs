namespace Samen.Gateway.Pages.Fund;

/// <summary>Something in the fund that waits for whoever looks.</summary>
internal sealed record FundTask(Word Text, string Path);
