using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.Audit;

namespace Samen.Gateway.Tests;

public sealed class ClientTests(GatewayFixture shared) : IClassFixture<GatewayFixture>
{
    private const string Clients = "/gateway/v1/clients",
        Mine = "/municipalities/v1/mine",
        Officers = "/municipalities/v1/officers-only";
    private static readonly RSA Rsa = RSA.Create(2048),
        OtherRsa = RSA.Create(2048);
    private static readonly ECDsa Ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private GatewayApp app = shared.App;
    private TimeProvider time = TimeProvider.System;

    private string Endpoint => new Uri(app.Address, "/oauth/token").ToString();

    [Theory]
    [InlineData("RS256", null, "endpoint")]
    [InlineData("PS256", "JWT", "endpoint")]
    [InlineData("ES256", "client-authentication+jwt", "issuer")]
    [InlineData("RS256", null, "issuer/")]
    [InlineData("ES256", null, "both")]
    public async Task A_client_gets_a_token_with_what_mainstream_libraries_send_by_default(string algorithm, string? type, string audience)
    {
        var client = await Register(algorithm == "ES256" ? Jwk(Ec) : Jwk(Rsa));
        var issuer = app.Address.ToString().TrimEnd('/');
        object to = audience switch
        {
            "endpoint" => Endpoint,
            "issuer" => issuer,
            "issuer/" => issuer + "/",
            _ => new[] { issuer, Endpoint },
        };
        var answer = await Token(Assertion(client, algorithm, type, claims => claims["aud"] = to));
        answer.GetProperty("token_type").GetString().ShouldBe("Bearer");
        answer.GetProperty("expires_in").GetInt32().ShouldBe(900);
        answer.GetProperty("scope").GetString()!.Split(' ').ShouldContain("needs.write");
        answer.TryGetProperty("refresh_token", out _).ShouldBeFalse();

        var text = answer.GetProperty("access_token").GetString()!;
        var token = new JsonWebToken(text);
        (token.Typ, token.Alg, token.Issuer, token.Subject, token.GetClaim("azp").Value).ShouldBe(
            ("at+jwt", "ES256", issuer, client, client)
        );
        token.Kid.ShouldNotBeNullOrEmpty();
        token.Id.ShouldNotBeNullOrEmpty();
        (token.ValidTo - token.IssuedAt).ShouldBe(TimeSpan.FromMinutes(15));

        var echo = await app.WithKey(text).Echo(Officers);
        (echo.Claim("sub"), echo.Claim("municipality"), echo.Claim("role")).ShouldBe((client, "GM0363", "MunicipalityOfficer"));
    }

    [Fact]
    public async Task The_client_of_a_person_acts_as_that_person()
    {
        var people = await app.As("admin").GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?search=auditor");
        var auditor = people!.Single().GetProperty("id").GetGuid();
        var answer = await app.As("admin")
            .PostAsJsonAsync(
                Clients,
                new
                {
                    name = "of the auditor",
                    person = auditor,
                    jwks = new { keys = new[] { Jwk(Rsa) } },
                }
            );
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var client = made.GetProperty("id").GetString()!;
        made.GetProperty("person").GetGuid().ShouldBe(auditor);
        var token = (await Token(Assertion(client))).GetProperty("access_token").GetString()!;
        var echo = await app.WithKey(token).Echo("/municipalities/v1/mine");
        (echo.Claim("sub"), echo.Claim("credential"), echo.Claim("role")).ShouldBe((auditor.ToString(), client, "Auditor"));
    }

    [Fact]
    public async Task A_token_has_the_scopes_that_were_asked_for_and_no_others()
    {
        var client = await Register(Jwk(Rsa));
        var few = await Token(Assertion(client), ("scope", "api-usage.read initiatives.write"));
        few.GetProperty("scope").GetString().ShouldBe("api-usage.read initiatives.write");
        (
            await (await app.WithKey(few.GetProperty("access_token").GetString()!).GetAsync(Officers)).Problem(HttpStatusCode.Forbidden)
        ).ShouldBe("insufficient-scope");
        (await Refused(Assertion(client), 400, ("scope", "api-usage.read budgets.write"))).ShouldBe("invalid_scope");
        (await Refused(Assertion(client), 400, ("scope", "*"))).ShouldBe("invalid_scope");
    }

    [Fact]
    public async Task An_assertion_is_good_once_also_for_many_at_the_same_moment_and_after_a_restart()
    {
        var client = await Register(Jwk(Rsa));
        var assertion = Assertion(client);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(Form(assertion))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(7);
        (await Refused(assertion, 401)).ShouldBe("invalid_client");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "grant_type=%00")]
    [InlineData("application/x-www-form-urlencoded", "many")]
    [InlineData("application/x-www-form-urlencoded", "long name")]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=x", "nothing")]
    [InlineData("multipart/form-data", "nothing")]
    [InlineData("", "grant_type=client_credentials")]
    public async Task Parameters_that_cannot_be_read_are_refused(string type, string body)
    {
        body = body switch
        {
            "many" => string.Join('&', Enumerable.Range(0, 1_100).Select(i => $"a{i}=1")),
            "long name" => new string('a', 5_000) + "=1",
            _ => body,
        };
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await app.Anonymous.PostAsync("/oauth/token", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString().ShouldBe("invalid_request");
    }

    [Theory]
    [InlineData("another's key")]
    [InlineData("no algorithm")]
    [InlineData("the public key as a secret")]
    [InlineData("RS512")]
    [InlineData("other audience")]
    [InlineData("no audience")]
    [InlineData("audience by Host")]
    [InlineData("other issuer")]
    [InlineData("other subject")]
    [InlineData("unknown client")]
    [InlineData("expired")]
    [InlineData("no expiry")]
    [InlineData("good for an hour")]
    [InlineData("not good yet")]
    [InlineData("made in the future")]
    [InlineData("crit")]
    [InlineData("expiry as text")]
    [InlineData("no jti")]
    [InlineData("short jti")]
    [InlineData("an access token")]
    [InlineData("changed")]
    [InlineData("nonsense")]
    [InlineData("empty")]
    public async Task An_assertion_that_proves_nothing_is_refused(string what)
    {
        var client = await Register(Jwk(Rsa));
        var host = what == "audience by Host" ? "elsewhere.example" : null;
        (await Refused(Worthless(what, client), 401, host)).ShouldBe("invalid_client");
        (await Token(Assertion(client))).GetProperty("access_token").GetString().ShouldNotBeNull("nothing was used up");
    }

    [Theory]
    [InlineData("", 400, "unsupported_grant_type")]
    [InlineData("grant_type=authorization_code", 400, "unsupported_grant_type")]
    [InlineData("grant_type=client_credentials&scope=a&scope=b", 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_secret=secret", 401, "invalid_client")]
    [InlineData("grant_type=client_credentials&client_id=client-aaaaaaaaaaaaaaaa", 401, "invalid_client")]
    public async Task A_request_that_is_not_client_credentials_by_private_key_jwt_is_refused(string fields, int status, string error)
    {
        var form = Form(Assertion(await Register(Jwk(Rsa)))).Where(pair => pair.Key != "grant_type");
        var more = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('='));
        (await Error(await Post([.. form, .. more.Select(pair => KeyValuePair.Create(pair[0], pair[1]))]), status)).ShouldBe(error);
    }

    [Fact]
    public async Task A_request_that_says_no_kind_of_assertion_or_brings_a_password_is_refused()
    {
        var client = await Register(Jwk(Rsa));
        (await Error(await Post(Form(Assertion(client)).Where(pair => pair.Key != "client_assertion_type")), 401)).ShouldBe(
            "invalid_client"
        );
        using var basic = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new FormUrlEncodedContent(Form(Assertion(client))),
        };
        basic.Headers.Authorization = new AuthenticationHeaderValue("Basic", "YTpi");
        (await app.Anonymous.SendAsync(basic)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_request_is_a_form_and_may_name_its_own_client()
    {
        (await Error(await app.Anonymous.PostAsJsonAsync("/oauth/token", new { grant_type = "client_credentials" }), 400)).ShouldBe(
            "invalid_request"
        );
        var client = await Register(Jwk(Rsa));
        (await Token(Assertion(client), ("client_id", client))).GetProperty("scope").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task A_token_ends_after_fifteen_minutes()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var own = await Own(clock);
        var token = (await Token(Assertion(await Register(Jwk(Rsa))))).GetProperty("access_token").GetString()!;
        clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(2));
        (await app.WithKey(token).GetAsync("/gateway/v1/api-usage")).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromSeconds(3));
        await (await app.WithKey(token).GetAsync("/gateway/v1/api-usage")).Problem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_client_that_is_revoked_or_expired_is_refused_at_once_with_all_its_tokens()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var own = await Own(clock);
        var client = await Register(Jwk(Rsa));
        var token = (await Token(Assertion(client))).GetProperty("access_token").GetString()!;
        await app.WithKey(token).Echo(Mine);
        for (var i = 0; i < 2; i++)
            (await app.As("admin").DeleteAsync($"{Clients}/{client}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await app.WithKey(token).GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
        (await Refused(Assertion(client), 401)).ShouldBe("invalid_client");

        var brief = await Register(Jwk(Rsa), time.GetUtcNow().AddMinutes(5));
        var last = (await Token(Assertion(brief))).GetProperty("access_token").GetString()!;
        clock.Advance(TimeSpan.FromMinutes(5));
        await (await app.WithKey(last).GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
        (await Refused(Assertion(brief), 401)).ShouldBe("invalid_client");
    }

    [Theory]
    [InlineData("another key")]
    [InlineData("no algorithm")]
    [InlineData("the public key as a secret")]
    [InlineData("an inner token")]
    [InlineData("an assertion")]
    [InlineData("more scopes")]
    public async Task A_forged_access_token_is_refused(string what)
    {
        var client = await Register(Jwk(Rsa));
        var good = (await Token(Assertion(client))).GetProperty("access_token").GetString()!.Split('.');
        var header = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(good[0]));
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var published = await app.Anonymous.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json");
        var signature = other.SignData(Encoding.ASCII.GetBytes($"{good[0]}.{good[1]}"), HashAlgorithmName.SHA256);
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(good[1]));
        var forged = what switch
        {
            "another key" => $"{good[0]}.{good[1]}.{Base64UrlEncoder.Encode(signature)}",
            "no algorithm" => $"{Base64UrlEncoder.Encode(header.Replace("ES256", "none"))}.{good[1]}.",
            "the public key as a secret" => Hmac(good[1], published.GetProperty("keys")[0].GetProperty("x").GetString()!, "at+jwt"),
            "an inner token" => (await app.As("admin").Echo(Mine)).Token!,
            "an assertion" => Assertion(client),
            _ => $"{good[0]}.{Base64UrlEncoder.Encode(claims.Replace("needs.write", "keys.write"))}.{good[2]}",
        };
        await (await app.WithKey(forged).GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
        await app.WithKey(string.Join('.', good)).Echo(Mine);
    }

    [Fact]
    public async Task Keys_are_rotated_without_a_gap_and_by_the_version_that_was_read()
    {
        var client = await Register(Jwk(Rsa, "old"));
        var admin = app.As("admin");
        (await PutKeys(admin, client, "\"1\"", Jwk(Rsa, "old"), Jwk(Ec, "new"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Token(Assertion(client, kid: "old"));
        await Token(Assertion(client, "ES256", kid: "new"));
        (await Refused(Assertion(client, kid: "new"), 401)).ShouldBe("invalid_client", "a key of another kid");
        await (await PutKeys(admin, client, "\"1\"", Jwk(Ec, "new"))).Problem(HttpStatusCode.PreconditionFailed);
        (await (await PutKeys(admin, client, null, Jwk(Ec, "new"))).Problem(HttpStatusCode.PreconditionRequired)).ShouldBe(
            "precondition-required"
        );
        var view = await (await PutKeys(admin, client, "\"2\"", Jwk(Ec, "new"))).Content.ReadFromJsonAsync<ClientView>();
        (string.Join(' ', view!.KeyIds), view.Version).ShouldBe(("new", 3));
        (await Refused(Assertion(client, kid: "old"), 401)).ShouldBe("invalid_client");
        await Token(Assertion(client, "ES256", kid: "new"));
        await (await PutKeys(admin, "client-aaaaaaaaaaaaaaaa", "*", Jwk(Ec, "new"))).Problem(HttpStatusCode.NotFound);
        await admin.DeleteAsync($"{Clients}/{client}");
        (await (await PutKeys(admin, client, "*", Jwk(Ec, "new"))).Problem(HttpStatusCode.Conflict)).ShouldBe("client-revoked");
    }

    [Theory]
    [InlineData("""null""", "required")]
    [InlineData("""{}""", "format")]
    [InlineData("""{"keys":[]}""", "format")]
    [InlineData("""{"keys":[1]}""", "format")]
    [InlineData("""{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}""", "private")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}]}""", "private")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}]}""", "format")]
    [InlineData(
        """
            {"keys":[{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}
            """,
        "format"
    )]
    [InlineData("""{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}""", "format")]
    [InlineData("""{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AA"}]}""", "format")]
    [InlineData("""{"keys":[{}]}""", "format")]
    [InlineData("""{"keys":[{"kty":"RSA","n":"%%%","e":"AQAB"}]}""", "format")]
    public async Task Keys_that_prove_nothing_or_are_no_secret_any_more_are_refused(string jwks, string code)
    {
        var response = await app.As("admin")
            .PostAsync(Clients, Json($$"""{"name":"Zaaksysteem","roles":["FundManager"],"jwks":{{jwks}}}"""));
        await response.Problem(HttpStatusCode.BadRequest);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        error.GetProperty("field").GetString()!.ShouldStartWith("/jwks");
        error.GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task A_key_with_bytes_that_are_no_text_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(
            """{"name":"Zaaksysteem","roles":["FundManager"],"jwks":{"keys":[{"kty":"EC","cr?":"P-256"}]}}"""
        );
        body[Array.IndexOf(body, (byte)'?')] = 0xFF;
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        await (await app.As("admin").PostAsync(Clients, content)).Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Keys_of_the_wrong_use_or_algorithm_or_without_names_are_refused()
    {
        async Task Refuses(params Dictionary<string, object>[] keys) =>
            await (
                await app.As("admin")
                    .PostAsJsonAsync(
                        Clients,
                        new
                        {
                            name = "vendor",
                            roles = new[] { "FundManager" },
                            jwks = new { keys },
                        }
                    )
            ).Problem(HttpStatusCode.BadRequest);
        using var weak = RSA.Create(1024);
        await Refuses(Jwk(weak));
        await Refuses(new Dictionary<string, object>(Jwk(Rsa)) { ["use"] = "enc" });
        foreach (var exponent in (string[])["AQ", "Ag", "AAAB", "AQAA", "AQABAQABAQABAQAB"])
            await Refuses(new Dictionary<string, object>(Jwk(Rsa)) { ["e"] = exponent });
        await Refuses(new Dictionary<string, object>(Jwk(Rsa)) { ["n"] = new string('A', 10_000) });
        await Refuses(Jwk(Rsa, new string('k', 10_000)));
        await Refuses(new Dictionary<string, object>(Jwk(Rsa)) { ["alg"] = "RS512" });
        await Refuses(new Dictionary<string, object>(Jwk(Ec)) { ["alg"] = "RS256" });
        await Refuses(Jwk(Rsa), Jwk(Ec));
        await Refuses(Jwk(Rsa, "same"), Jwk(Ec, "same"));
        await Refuses([.. Enumerable.Range(0, 11).Select(i => Jwk(Rsa, $"{i}"))]);
    }

    [Fact]
    public async Task Discovery_says_where_everything_is_and_what_it_says_is_so()
    {
        var client = await Register(Jwk(Rsa));
        foreach (var name in new[] { "oauth-authorization-server", "openid-configuration" })
        {
            var document = await app.Anonymous.GetFromJsonAsync<JsonElement>($"/.well-known/{name}");
            document.GetProperty("issuer").GetString().ShouldBe(app.Address.ToString().TrimEnd('/'));
            document
                .GetProperty("token_endpoint_auth_methods_supported")
                .EnumerateArray()
                .Select(m => m.GetString())
                .ShouldBe(["private_key_jwt"]);
            document
                .GetProperty("token_endpoint_auth_signing_alg_values_supported")
                .EnumerateArray()
                .Select(m => m.GetString())
                .ShouldBe(["RS256", "PS256", "ES256"]);
            using var answer = await app.Anonymous.PostAsync(
                document.GetProperty("token_endpoint").GetString(),
                new FormUrlEncodedContent(Form(Assertion(client)))
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var kid = new JsonWebToken((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()).Kid;
            var keys = await app.Anonymous.GetFromJsonAsync<JsonElement>(document.GetProperty("jwks_uri").GetString());
            keys.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()).ShouldContain(kid);
        }
    }

    [Theory]
    [InlineData("GET", Clients)]
    [InlineData("POST", Clients)]
    [InlineData("DELETE", $"{Clients}/x")]
    [InlineData("PUT", $"{Clients}/x/keys")]
    public async Task Clients_are_kept_by_administrators_alone(string method, string path)
    {
        var body = method is "POST" or "PUT" ? "{}" : null;
        await (await app.Anonymous.SendBody(method, path, body)).Problem(HttpStatusCode.Unauthorized);
        await (await app.As("fund-manager").SendBody(method, path, body)).Problem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_client_that_is_not_there_is_not_revoked() =>
        await (await app.As("admin").DeleteAsync($"{Clients}/client-aaaaaaaaaaaaaaaa")).Problem(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_client_is_listed_with_what_became_of_it_and_every_act_is_in_the_audit_log()
    {
        var client = await Register(Jwk(Rsa));
        await Token(Assertion(client));
        await PutKeys(app.As("admin"), client, "*", Jwk(Rsa, "new"));
        await app.As("admin").DeleteAsync($"{Clients}/{client}");
        var view = (await app.As("admin").Pages<ClientView>(Clients)).Single(view => view.Id == client);
        (view.Name, view.Municipality, string.Join(' ', view.KeyIds), view.LastTokenAt is not null, view.RevokedAt is not null).ShouldBe(
            ("Zaaksysteem", "GM0363", "new", true, true)
        );

        IReadOnlyList<AuditEntry> entries = [];
        await Patience.Until(async () => (entries = await ActsOf(client)).Count >= 4);
        entries.Select(entry => entry.Action).ShouldBe(["createClient", "issueToken", "replaceClientKeys", "revokeClient"]);
        (entries[1].Actor, entries[1].Municipality, entries[1].Object).ShouldBe((client, "GM0363", "/oauth/token"));
    }

    /// <summary>What the log has of one client, by itself or by others, where it was done.</summary>
    private async Task<IReadOnlyList<AuditEntry>> ActsOf(string client)
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        return
        [
            .. (await AuditStore.After(reading, 0, 10_000)).Where(entry =>
                entry.Result < 400 && (entry.Actor == client || entry.Object!.Contains(client, StringComparison.Ordinal))
            ),
        ];
    }

    /// <summary>A gateway of this test alone, whose time the test moves.</summary>
    private async Task<GatewayApp> Own(TimeProvider clock)
    {
        (app, time) = (await GatewayApp.Start(clock: clock), clock);
        await app.AddBackend("municipalities");
        return app;
    }

    private async Task<string> Register(Dictionary<string, object> key, DateTimeOffset? expiresAt = null)
    {
        var request = new
        {
            name = "Zaaksysteem",
            roles = new[] { "MunicipalityOfficer" },
            municipality = "GM0363",
            office = "HeadOfIct",
            jwks = new { keys = new[] { key } },
            expiresAt,
        };
        var response = await app.As("admin").PostAsJsonAsync(Clients, request);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var view = (await response.Content.ReadFromJsonAsync<ClientView>())!;
        response.Headers.Location!.ToString().ShouldBe($"{Clients}/{view.Id}");
        return view.Id;
    }

    private static Task<HttpResponseMessage> PutKeys(
        HttpClient admin,
        string client,
        string? ifMatch,
        params Dictionary<string, object>[] keys
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{Clients}/{client}/keys")
        {
            Content = JsonContent.Create(new { jwks = new { keys } }),
        };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return admin.SendAsync(request);
    }

    /// <summary>Signed as it should be, with an extension that nobody knows.</summary>
    private string Critical(string client)
    {
        var signed = $"{Part(new { alg = "RS256", crit = new[] { "exp-tra" } })}.{Assertion(client).Split('.')[1]}";
        var signature = Rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    private string Assertion(
        string client,
        string algorithm = "RS256",
        string? type = null,
        Action<Dictionary<string, object>>? change = null,
        RSA? key = null,
        string? kid = null
    )
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = client,
            ["sub"] = client,
            ["aud"] = Endpoint,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(1).ToUnixTimeSeconds(),
            ["jti"] = Guid.CreateVersion7().ToString(),
        };
        change?.Invoke(claims);
        var header = new Dictionary<string, object> { ["alg"] = algorithm };
        if (type is not null)
            header["typ"] = type;
        if (kid is not null)
            header["kid"] = kid;
        var signed = $"{Part(header)}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "ES256" => Ec.SignData(bytes, HashAlgorithmName.SHA256),
            "PS256" => (key ?? Rsa).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "RS512" => (key ?? Rsa).SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            _ => (key ?? Rsa).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    /// <summary>An assertion with one thing wrong.</summary>
    private string Worthless(string what, string client)
    {
        var now = time.GetUtcNow();
        return what switch
        {
            "another's key" => Assertion(client, key: OtherRsa),
            "no algorithm" => $"{Part(new { alg = "none" })}.{Assertion(client).Split('.')[1]}.",
            "the public key as a secret" => Hmac(Assertion(client).Split('.')[1]),
            "RS512" => Assertion(client, "RS512"),
            "other audience" => Assertion(client, change: claims => claims["aud"] = "https://elsewhere.example/oauth/token"),
            "no audience" => Assertion(client, change: claims => claims.Remove("aud")),
            "audience by Host" => Assertion(client, change: claims => claims["aud"] = "http://elsewhere.example/oauth/token"),
            "other issuer" => Assertion(client, change: claims => claims["iss"] = "someone-else"),
            "other subject" => Assertion(client, change: claims => claims["sub"] = "someone-else"),
            "unknown client" => Assertion("client-aaaaaaaaaaaaaaaa"),
            "expired" => Assertion(client, change: claims => claims["exp"] = now.AddSeconds(-31).ToUnixTimeSeconds()),
            "no expiry" => Assertion(client, change: claims => claims.Remove("exp")),
            "good for an hour" => Assertion(client, change: claims => claims["exp"] = now.AddHours(1).ToUnixTimeSeconds()),
            "not good yet" => Assertion(client, change: claims => claims["nbf"] = now.AddSeconds(90).ToUnixTimeSeconds()),
            "made in the future" => Assertion(client, change: claims => claims["iat"] = now.AddSeconds(90).ToUnixTimeSeconds()),
            "crit" => Critical(client),
            "expiry as text" => Assertion(client, change: claims => claims["exp"] = $"{now.AddMinutes(5).ToUnixTimeSeconds()}"),
            "no jti" => Assertion(client, change: claims => claims.Remove("jti")),
            "short jti" => Assertion(client, change: claims => claims["jti"] = "1"),
            "an access token" => Assertion(client, type: "at+jwt"),
            "changed" => $"{Assertion(client).Split('.')[0]}.{Assertion(client).Split('.')[1]}.{Assertion(client).Split('.')[2]}",
            "nonsense" => "a.b.c",
            _ => "",
        };
    }

    private static string Hmac(string payload, string? secret = null, string type = "JWT")
    {
        var signed = $"{Part(new { alg = "HS256", typ = type })}.{payload}";
        var key = secret is null ? Rsa.ExportSubjectPublicKeyInfo() : Encoding.UTF8.GetBytes(secret);
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Part(object value) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(value));

    private static Dictionary<string, object> Jwk(RSA key, string? kid = null)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var jwk = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (kid is not null)
            jwk["kid"] = kid;
        return jwk;
    }

    private static Dictionary<string, object> Jwk(ECDsa key, string? kid = null)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var jwk = new Dictionary<string, object>
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
        if (kid is not null)
            jwk["kid"] = kid;
        return jwk;
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(string assertion, params (string Name, string Value)[] more) =>
        [
            new("grant_type", "client_credentials"),
            new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            new("client_assertion", assertion),
            .. more.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)),
        ];

    private async Task<HttpResponseMessage> Post(IEnumerable<KeyValuePair<string, string>> form, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Host = host;
        return await app.Anonymous.SendAsync(request);
    }

    private async Task<JsonElement> Token(string assertion, params (string, string)[] more)
    {
        var response = await Post(Form(assertion, more));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<string> Refused(string assertion, int status, params (string, string)[] more) =>
        await Error(await Post(Form(assertion, more)), status);

    private async Task<string> Refused(string assertion, int status, string? host) =>
        await Error(await Post(Form(assertion), host), status);

    private static async Task<string> Error(HttpResponseMessage response, int status)
    {
        var body = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(status, body);
        var error = JsonDocument.Parse(body).RootElement;
        error.GetProperty("error_description").GetString().ShouldNotBeNullOrEmpty();
        return error.GetProperty("error").GetString()!;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
