"""Asks a gateway with OpenAI's own client and prints what it understood as one JSON object.

Usage: openai_client.py BASE_URL MODEL QUESTION
"""

import json
import sys

import openai

base_url, model, question = sys.argv[1:]
client = openai.OpenAI(base_url=base_url, max_retries=0)
messages = [{"role": "user", "content": question}]

whole = client.chat.completions.create(model=model, messages=messages)
text = ""
last = None
for chunk in client.chat.completions.create(
    model=model, messages=messages, stream=True, extra_body={"glossa": {"offsets": "code-point"}}
):
    text += chunk.choices[0].delta.content or ""
    last = chunk
try:
    client.chat.completions.create(model=model, messages=[])
    refused = None
except openai.BadRequestError as error:
    refused = {"param": error.param, "message": error.message}

annotation = whole.choices[0].message.annotations[0].url_citation
code_points = last.choices[0].delta.annotations[0]["url_citation"]
print(
    json.dumps(
        {
            "models": [each.id for each in client.models.list()],
            "content": whole.choices[0].message.content,
            "cited": whole.choices[0].message.content[annotation.start_index : annotation.end_index],
            "url": annotation.url,
            "claims": len(whole.model_extra["glossa"]["claims"]),
            "streamed": text,
            "streamedCited": text[code_points["start_index"] : code_points["end_index"]],
            "finish": last.choices[0].finish_reason,
            "streamedClaims": len(last.model_extra["glossa"]["claims"]),
            "refused": refused,
        }
    )
)
