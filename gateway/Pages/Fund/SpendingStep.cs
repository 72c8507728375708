namespace Samen.Gateway.Pages.Fund;

/// <summary>A step of something that is spent, as a form of its own.</summary>
/// <param name="Action">In the allowed actions.</param>
/// <param name="Path">Below the thing in the API.</param>
/// <param name="Form">Name of the form.</param>
/// <param name="Done">What is said afterwards, in <see cref="FundConfirmations"/>.</param>
/// <param name="Title">Above the form.</param>
/// <param name="Button">On it.</param>
/// <param name="What">What comes of it; null: the title says so.</param>
/// <param name="HasReason">Whether it takes a reason.</param>
public sealed record SpendingStep(
    string Action,
    string Path,
    string Form,
    string Done,
    Word Title,
    Word Button,
    Word? What = null,
    bool HasReason = false
);
