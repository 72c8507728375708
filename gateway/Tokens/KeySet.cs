namespace Samen.Gateway.Tokens;

/// <summary>GET /.well-known/jwks.json: the public keys by which services check tokens. Open to everybody.</summary>
internal static class KeySet
{
    internal sealed record Key(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg);

    internal sealed record Document(IReadOnlyList<Key> Keys);

    public static IResult Handle(SigningKeys keys) =>
        TypedResults.Json(
            new Document([.. keys.Published().Select(key => new Key(key.Kty, key.Crv, key.X, key.Y, key.KeyId, key.Use, key.Alg))]),
            contentType: "application/jwk-set+json"
        );
}
