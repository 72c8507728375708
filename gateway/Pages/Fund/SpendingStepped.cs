namespace Samen.Gateway.Pages.Fund;

/// <summary>What a step was taken on, or made.</summary>
internal sealed record SpendingStepped(Guid Id);
