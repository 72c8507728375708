namespace Samen.Municipalities;

/// <summary>How the deadlines of an assembly are counted.</summary>
internal static class DeadlineSetup
{
    public static void AddDeadlines(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<DeadlineSettings>()
            .BindConfiguration("Samen:Municipalities:Deadlines")
            .Validate(s => s.IsValid, "Samen:Municipalities:Deadlines: working days must be from 0 to 200.")
            .ValidateOnStart();
    }
}
