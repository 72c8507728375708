namespace Samen.Municipalities;

/// <summary>How the dates of a council are counted back from an assembly.</summary>
internal static class CouncilInstructionSetup
{
    public static void AddCouncilInstructions(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<CouncilInstructionSettings>()
            .BindConfiguration("Samen:Municipalities:Councils")
            .Validate(s => s.IsValid, "Samen:Municipalities:Councils: working days must be from 0 to 200.")
            .ValidateOnStart();
    }
}
