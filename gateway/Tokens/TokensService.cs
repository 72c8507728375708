namespace Samen.Gateway.Tokens;

/// <summary>Inner tokens, by which services know a caller, and the keys for them.</summary>
internal static class TokensService
{
    public static void AddTokens(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SigningKeys>().AddSingleton<InnerTokens>();
        builder.Services.AddHostedService<SigningKeyRotation>();
        builder.AddKeyRing();
    }
}
