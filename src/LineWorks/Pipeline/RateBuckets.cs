using System.Collections.Concurrent;
using Refit;

namespace ComplianceBot.LineWorks.Pipeline;

/// <summary>One bucket for each operation: method and path template, as Refit notes it on every request.</summary>
internal sealed class RateBuckets(TimeProvider time)
{
    private static readonly HttpRequestOptionsKey<string> Template = new(HttpRequestMessageOptions.RelativePathTemplate);
    private readonly ConcurrentDictionary<(HttpMethod Method, string Template), RateBucket> buckets = new();

    public RateBucket For(HttpRequestMessage request) =>
        buckets.GetOrAdd((request.Method, TemplateOf(request)), static (_, clock) => new RateBucket(clock), time);

    public static string TemplateOf(HttpRequestMessage request) => request.Options.TryGetValue(Template, out var template) ? template : "";
}
