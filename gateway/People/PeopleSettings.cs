namespace Samen.Gateway.People;

/// <summary>Settings below <c>Samen:Gateway:People</c>.</summary>
internal sealed class PeopleSettings
{
    /// <summary>With <c>--demo</c> it is <see cref="SecondFactorRule.Optional"/> where nothing is set.</summary>
    public SecondFactorRule SecondFactor { get; set; }

    /// <summary>Whether somebody must set a second factor up first, and has no role until then; an external provider has its own.</summary>
    public bool MustEnrol(DateTimeOffset? secondFactorAt, string? externalId) =>
        SecondFactor == SecondFactorRule.Required && secondFactorAt is null && externalId is null;

    /// <summary>Minutes without a wrong password or code after which earlier ones are forgotten, 15 (the longest wait) to 1440.</summary>
    public int ForgetFailuresMinutes { get; set; } = 60;

    /// <summary>Days that what was typed in a long form is kept for who typed it, 1 to 30.</summary>
    public int UnfinishedFormDays { get; set; } = 7;

    /// <summary>An external provider, which replaces local accounts where it has an <see cref="ExternalProvider.Authority"/>.</summary>
    public ExternalProvider OpenIdConnect { get; set; } = new();
}
